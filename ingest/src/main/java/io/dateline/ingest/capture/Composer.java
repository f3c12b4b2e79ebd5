package io.dateline.ingest.capture;

import io.dateline.ingest.canonical.ArticleIds;
import io.dateline.ingest.canonical.NormalizedText;
import io.dateline.ingest.canonical.RegistrableDomain;
import io.dateline.ingest.extract.ArticleExtractor;
import io.dateline.ingest.extract.DateBasis;
import io.dateline.ingest.extract.Extraction;
import io.dateline.ingest.extract.Flags;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a capture of a draft: extracts, names, hashes, cuts what is too long and sets dates that
 * lie in the future right. Deterministic but for the time it is given; safe for any thread.
 */
public final class Composer {
  /** Longest text, in bytes of UTF-8. */
  public static final int MAX_TEXT_BYTES = 512 * 1024;

  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);
  private static final int LONGEST_TITLE = 1000;
  private static final int LONGEST_BYLINE = 300;

  private final ArticleExtractor extractor;

  /**
   * @param extractor finds the article in pages and texts
   */
  public Composer(ArticleExtractor extractor) {
    this.extractor = extractor;
  }

  /**
   * What became of a draft.
   *
   * @param capture null where it was rejected
   * @param rejection null where it was captured
   * @param found what was found in the draft in either case
   */
  public record Outcome(
      @Nullable Capture capture, @Nullable Rejection rejection, Extraction found) {}

  /**
   * Composes a capture.
   *
   * @param observedAt when the draft was seen
   */
  public Outcome compose(Draft draft, Instant observedAt) {
    Extraction found = extract(draft);
    if (found.text().isBlank()) {
      return new Outcome(null, rejected(draft), found);
    }
    TreeSet<String> flags = new TreeSet<>(found.flags());
    flags.addAll(draft.flags());
    String title = cut(draft.title() == null ? found.title() : draft.title(), LONGEST_TITLE);
    if (title != null) {
      flags.remove(Flags.NO_TITLE);
    }
    String text = limited(sanitized(found.text()), flags);
    Dated dated = dated(draft, found, observedAt, flags);
    NormalizedText normalized = NormalizedText.of(text);
    return new Outcome(
        new Capture(
            ArticleIds.of(found.canonicalUrl(), normalized),
            observedAt,
            draft.url(),
            found.canonicalUrl(),
            outlet(draft, found),
            title,
            cut(draft.byline() == null ? found.byline() : draft.byline(), LONGEST_BYLINE),
            text,
            normalized.sha256(),
            found.language(),
            dated.instant(),
            dated.basis().name(),
            flags,
            found.creditedAgency(),
            draft.origin()),
        null,
        found);
  }

  private Extraction extract(Draft draft) {
    if (draft.html() && !draft.fragment()) {
      return extractor.page(draft.words(), draft.url());
    }
    String plain = draft.html() ? extractor.fragment(draft.words()) : draft.words();
    return extractor.plain(plain, draft.title(), draft.url());
  }

  private static Rejection rejected(Draft draft) {
    String place = draft.origin().location() == null ? "" + draft.url() : draft.origin().location();
    return Rejection.of(
        place,
        -1,
        "NO_TEXT",
        draft.words().isBlank() ? "the article has no text" : "no article was found in the text",
        draft.words());
  }

  private record Dated(@Nullable Instant instant, DateBasis basis) {}

  private static Dated dated(Draft draft, Extraction found, Instant observedAt, Set<String> flags) {
    boolean pageFirst =
        draft.published() == null
            || (draft.basis() == DateBasis.FEED
                && found.published() != null
                && found.basis() != DateBasis.TIME
                && found.basis() != DateBasis.DATELINE);
    Instant instant = pageFirst ? found.published() : draft.published();
    DateBasis basis = pageFirst ? found.basis() : draft.basis();
    if (instant == null) {
      return new Dated(null, DateBasis.NONE);
    }
    if (instant.isAfter(observedAt)) {
      if (instant.isAfter(observedAt.plus(CLOCK_TOLERANCE))) {
        flags.add(Flags.FUTURE_DATE);
      }
      return new Dated(observedAt, basis);
    }
    return new Dated(instant, basis);
  }

  private static @Nullable String outlet(Draft draft, Extraction found) {
    if (draft.outlet() != null) {
      return draft.outlet();
    }
    String address = found.canonicalUrl() == null ? draft.url() : found.canonicalUrl();
    return address == null
        ? found.siteName()
        : RegistrableDomain.ofUrl(address).orElse(found.siteName());
  }

  /** Lone surrogates cannot be written as UTF-8; NUL has no place in a text or in Postgres. */
  private static String sanitized(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != 0)
        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String limited(String text, Set<String> flags) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MAX_TEXT_BYTES) {
      return text;
    }
    flags.add(Flags.TRUNCATED);
    int end = MAX_TEXT_BYTES;
    while ((bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    String cut = new String(bytes, 0, end, StandardCharsets.UTF_8);
    int space = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
    return space > cut.length() / 2 ? cut.substring(0, space).strip() : cut;
  }

  private static @Nullable String cut(@Nullable String text, int length) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String clean = sanitized(text.strip());
    return clean.codePointCount(0, clean.length()) <= length
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, length));
  }
}
