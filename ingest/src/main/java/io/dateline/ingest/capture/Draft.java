package io.dateline.ingest.capture;

import io.dateline.ingest.extract.DateBasis;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article as a source gives it, before it is named, cleaned and measured. What is given here
 * goes before what the page says of itself, except where noted.
 *
 * @param words the text or page
 * @param html whether {@code words} is HTML
 * @param fragment whether the HTML is an article's fragment, as feeds carry it, and no page
 * @param url where it was fetched from, or its address; null where unknown
 * @param title null where the words may tell
 * @param byline null where the words may tell
 * @param outlet domain or name; null where the address tells
 * @param published null where the words may tell
 * @param basis where {@code published} comes from; FEED yields to what the page itself says
 * @param flags what the source already knows, such as CHARSET_GUESSED
 * @param origin the facts of its coming
 */
public record Draft(
    String words,
    boolean html,
    boolean fragment,
    @Nullable String url,
    @Nullable String title,
    @Nullable String byline,
    @Nullable String outlet,
    @Nullable Instant published,
    DateBasis basis,
    Set<String> flags,
    CaptureOrigin origin) {

  /** Keeps the flags unmodifiable. */
  public Draft {
    flags = Set.copyOf(flags);
  }
}
