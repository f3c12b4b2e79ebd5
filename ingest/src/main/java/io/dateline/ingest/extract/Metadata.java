package io.dateline.ingest.extract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself.
 *
 * @param title headline without the site's name
 * @param byline who wrote it, as printed, without "By"
 * @param siteName the outlet's name for itself
 * @param canonicalLink the page's own address, possibly relative, not yet believed
 * @param published when the page says it was published
 * @param basis where {@code published} was found
 * @param language ISO 639-1 code the page declares
 * @param paywalled the page says that it shows a part only
 * @param variants addresses of other forms of the page, such as AMP and print, possibly relative
 * @param articleBody the text as JSON-LD gives it
 */
record Metadata(
    @Nullable String title,
    @Nullable String byline,
    @Nullable String siteName,
    @Nullable String canonicalLink,
    @Nullable Instant published,
    DateBasis basis,
    @Nullable String language,
    boolean paywalled,
    List<String> variants,
    @Nullable String articleBody) {}
