package io.dateline.ingest.canonical;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which address names a page: its canonical link, when that can be believed. A link counts only
 * within the registrable domain the page was fetched from, and not when it leads from an article to
 * the site's front page, a common misconfiguration that would make all articles one.
 */
public final class CanonicalLink {
  private final UrlCanonicalizer canonicalizer;

  /**
   * @param canonicalizer brings both addresses to one form
   */
  public CanonicalLink(UrlCanonicalizer canonicalizer) {
    this.canonicalizer = canonicalizer;
  }

  /**
   * The canonical address of a page.
   *
   * @param fetched where the page was fetched from, null where unknown
   * @param link the page's own canonical link, possibly relative, null where it has none
   * @return empty where neither is an http address; without {@code fetched} the link is believed
   */
  public Optional<String> of(@Nullable String fetched, @Nullable String link) {
    if (fetched == null) {
      return link == null ? Optional.empty() : canonicalizer.canonicalize(link);
    }
    Optional<String> own = canonicalizer.canonicalize(fetched);
    if (link == null || own.isEmpty()) {
      return own;
    }
    Optional<String> linked = canonicalizer.canonicalize(resolved(fetched, link));
    return linked.filter(l -> isTrusted(own.get(), l)).or(() -> own);
  }

  private static boolean isTrusted(String own, String linked) {
    return RegistrableDomain.ofUrl(own).equals(RegistrableDomain.ofUrl(linked))
        && (isFrontPage(own) || !isFrontPage(linked));
  }

  private static boolean isFrontPage(String canonical) {
    return canonical.indexOf('/', "https://".length()) == canonical.length() - 1;
  }

  private static String resolved(String base, String link) {
    try {
      return new URI(base.strip()).resolve(link.strip()).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return link;
    }
  }
}
