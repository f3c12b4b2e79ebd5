package io.dateline.ingest.extract;

import java.time.Instant;
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
 * @param ampLink address of the AMP variant
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
    @Nullable String ampLink,
    @Nullable String articleBody) {}
