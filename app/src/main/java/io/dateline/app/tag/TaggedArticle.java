package io.dateline.app.tag;

import io.dateline.enrich.text.Tagged;

/**
 * An article with its tags.
 *
 * @param request what was asked
 * @param articleId id the article has in the log
 * @param engine version of the engine
 * @param dictionary version of the dictionary
 * @param tags what the engine found
 */
record TaggedArticle(
    TagRequest request, String articleId, String engine, String dictionary, Tagged tags) {}
