package io.dateline.ingest.extract;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page or text.
 *
 * @param title headline, null where there is none
 * @param byline who wrote it, null where unknown
 * @param siteName what the site calls itself, null where unknown
 * @param canonicalUrl canonical address by the rules of {@code CanonicalLink}, null where unknown
 * @param published when it says it was published, null where it does not
 * @param basis where {@code published} was found
 * @param language ISO 639-1 code, or "und"
 * @param text paragraphs parted by an empty line, without boilerplate; may be empty
 * @param creditedAgency agency that a credit line names, null where none does
 * @param variants addresses of other forms of the page, such as AMP and print, possibly relative
 * @param flags names as in the event's flags: PAYWALLED, NO_TITLE, NOT_ENGLISH, CHARSET_GUESSED ...
 */
public record Extraction(
    @Nullable String title,
    @Nullable String byline,
    @Nullable String siteName,
    @Nullable String canonicalUrl,
    @Nullable Instant published,
    DateBasis basis,
    String language,
    String text,
    @Nullable String creditedAgency,
    List<String> variants,
    Set<String> flags) {

  /** Keeps the lists unmodifiable. */
  public Extraction {
    variants = List.copyOf(variants);
    flags = Set.copyOf(flags);
  }
}
