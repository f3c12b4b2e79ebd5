package io.dateline.ingest.capture;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An article ready to be written to the log; the fields are those of ArticleCaptured.
 *
 * @param articleId id by canonical address or text
 * @param observedAt when this text was seen
 * @param url where it was fetched from
 * @param canonicalUrl canonical address
 * @param outlet domain or name of the outlet
 * @param title headline
 * @param byline who wrote it
 * @param text the article without boilerplate, not empty, at most 512 KiB of UTF-8
 * @param textHash hash of the normalised text
 * @param language ISO 639-1 code, or "und"
 * @param published never after {@code observedAt}
 * @param basis where {@code published} was found
 * @param flags names of flags, in order
 * @param creditedAgency agency named by a credit line
 * @param origin the facts of its coming
 */
public record Capture(
    String articleId,
    Instant observedAt,
    @Nullable String url,
    @Nullable String canonicalUrl,
    @Nullable String outlet,
    @Nullable String title,
    @Nullable String byline,
    String text,
    String textHash,
    String language,
    @Nullable Instant published,
    String basis,
    SortedSet<String> flags,
    @Nullable String creditedAgency,
    CaptureOrigin origin) {

  /** Copies the flags. */
  public Capture {
    flags = new TreeSet<>(flags);
  }
}
