package io.dateline.ingest.extract;

import io.dateline.ingest.canonical.CanonicalLink;
import io.dateline.ingest.canonical.UrlCanonicalizer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The entrance to this package: finds the article in the HTML of a page or in a plain text.
 * Deterministic, without network, safe for any thread.
 */
public final class ArticleExtractor {
  private static final int PAYWALL_STUB = 1500;
  private static final double BODY_LONGER = 1.5;

  private final PlainTextCleaner cleaner = new PlainTextCleaner();
  private final MainText mainText = new MainText(cleaner);
  private final MetadataReader metadata = new MetadataReader();
  private final LanguageDetector languages = new LanguageDetector();
  private final Paywalls paywalls = new Paywalls();
  private final Agencies agencies = new Agencies();
  private final CanonicalLink links = new CanonicalLink(new UrlCanonicalizer());

  /**
   * Finds the article of a page.
   *
   * @param html the page, decoded
   * @param url where it was fetched from, null where unknown
   */
  public Extraction page(String html, @Nullable String url) {
    Document first = Jsoup.parse(html, url == null ? "" : url);
    Metadata meta = metadata.read(first);
    CleanedText text = text(new Parses(first, html), meta);
    Set<String> flags = new HashSet<>();
    if (text.text().length() < PAYWALL_STUB
        && (meta.paywalled() || paywalls.isAcross(Jsoup.parse(html)))) {
      flags.add(Flags.PAYWALLED);
    }
    return finish(meta, text, links.of(url, meta.canonicalLink()).orElse(null), flags);
  }

  /** Finds the article of a fragment of HTML, such as the content a feed carries. */
  public String fragment(String html) {
    return mainText.ofFragment(Jsoup.parseBodyFragment(html)).text();
  }

  /** Finds the article in a plain text: what is boilerplate goes, a dateline gives the date. */
  public Extraction plain(String text, @Nullable String title, @Nullable String url) {
    Metadata meta =
        new Metadata(title, null, null, null, null, DateBasis.NONE, null, false, List.of(), null);
    return finish(
        meta,
        new CleanedText(text, cleaner.clean(text)),
        links.of(url, null).orElse(null),
        new HashSet<>());
  }

  /** The language of a text, as an extraction would give it. */
  public String languageOf(String text) {
    return languages.detect(text);
  }

  private CleanedText text(Supplier<Document> pages, Metadata meta) {
    CleanedText text = mainText.of(pages);
    String whole = meta.articleBody();
    if (whole != null && whole.length() > BODY_LONGER * text.text().length()) {
      CleanedText body = mainText.ofFragment(Jsoup.parseBodyFragment(whole));
      return body.text().length() > text.text().length() ? body : text;
    }
    return text;
  }

  private Extraction finish(
      Metadata meta, CleanedText cleaned, @Nullable String canonicalUrl, Set<String> flags) {
    String text = cleaned.text();
    Instant published = meta.published();
    DateBasis basis = meta.basis();
    Optional<Instant> dateline = published == null ? TextDateline.find(text) : Optional.empty();
    if (dateline.isPresent()) {
      published = dateline.get();
      basis = DateBasis.DATELINE;
    }
    String language = languages.detect(text);
    if (language.equals(LanguageDetector.UNKNOWN) && meta.language() != null) {
      language = meta.language();
    }
    if (!language.equals("en") && !language.equals(LanguageDetector.UNKNOWN)) {
      flags.add(Flags.NOT_ENGLISH);
    }
    if (meta.title() == null) {
      flags.add(Flags.NO_TITLE);
    }
    return new Extraction(
        meta.title(),
        meta.byline(),
        meta.siteName(),
        canonicalUrl,
        published,
        basis,
        language,
        text,
        agencies.creditedBy(cleaned.raw(), meta.byline()).orElse(null),
        meta.variants(),
        flags);
  }

  /** Hands out the parsed page once, then parses anew, since reading consumes it. */
  private static final class Parses implements Supplier<Document> {
    private @Nullable Document first;
    private final String html;

    Parses(Document first, String html) {
      this.first = first;
      this.html = html;
    }

    @Override
    public Document get() {
      Document page = first == null ? Jsoup.parse(html) : first;
      first = null;
      return page;
    }
  }
}
