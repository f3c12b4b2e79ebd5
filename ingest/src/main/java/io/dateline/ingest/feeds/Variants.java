package io.dateline.ingest.feeds;

import io.dateline.ingest.canonical.RegistrableDomain;
import io.dateline.ingest.capture.Capture;
import io.dateline.ingest.capture.Composer;
import io.dateline.ingest.extract.Flags;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Other forms of a page, AMP and print, which at times have the whole of an article that the page
 * itself shows a stub of. Only those of the page's own registrable domain are asked.
 */
final class Variants {
  private static final Logger LOG = LoggerFactory.getLogger(Variants.class);
  private static final int STUB = 500;
  private static final double FULLER = 1.5;
  private static final int MOST = 2;

  private final Pages pages;

  Variants(Pages pages) {
    this.pages = pages;
  }

  /**
   * What variants answered.
   *
   * @param pages those that were there
   * @param isIncomplete another may be there the next time
   */
  record Answers(List<Fetched> pages, boolean isIncomplete) {}

  /** Whether a page shows so little of its article that another form is worth a fetch. */
  static boolean isStub(Composer.Outcome page) {
    Capture capture = page.capture();
    return capture == null
        || capture.text().length() < STUB
        || capture.flags().contains(Flags.PAYWALLED);
  }

  /** Whether another form shows more of the same article. */
  static boolean isFuller(Composer.Outcome other, Composer.Outcome page) {
    Capture capture = other.capture();
    return capture != null
        && Objects.equals(capture.canonicalUrl(), page.found().canonicalUrl())
        && capture.text().length() >= FULLER * page.found().text().length();
  }

  /** Fetches the variants that a page names. */
  Answers of(Composer.Outcome own, Fetched page) throws InterruptedException {
    List<Fetched> found = new ArrayList<>();
    boolean failed = false;
    for (String url : addresses(own.found().variants(), page.url())) {
      try {
        Fetched answer = pages.page(url, Map.of());
        if (answer.status() == 200) {
          found.add(answer);
        } else {
          failed |= answer.status() == 429 || answer.status() >= 500;
        }
      } catch (FetchException e) {
        LOG.debug("url={} reason=variant-{}", url, e.kind());
        failed |=
            e.kind() != FetchException.Kind.REFUSED && e.kind() != FetchException.Kind.TOO_LARGE;
      }
    }
    return new Answers(found, failed);
  }

  private static List<String> addresses(List<String> links, String page) {
    Optional<String> domain = RegistrableDomain.ofUrl(page);
    return links.stream()
        .flatMap(link -> resolved(page, link).stream())
        .filter(url -> !url.equals(page) && RegistrableDomain.ofUrl(url).equals(domain))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Optional<String> resolved(String page, String link) {
    try {
      String url = URI.create(page).resolve(link).toString();
      return url.startsWith("http://") || url.startsWith("https://")
          ? Optional.of(url)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
