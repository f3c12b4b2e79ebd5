package io.dateline.app.tag;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Tagging;
import io.dateline.enrich.text.TextEngine;
import io.dateline.ingest.canonical.ArticleIds;
import io.dateline.ingest.canonical.NormalizedText;
import io.dateline.ingest.extract.ArticleExtractor;
import io.dateline.ingest.extract.Extraction;
import java.time.Instant;
import java.util.List;

/**
 * Tags one article as the pipeline would, boilerplate left out; the text stays as given, so that
 * offsets fit it. Safe for any thread.
 */
final class ArticleTagger {
  private final TextEngine engine = TextEngine.create().withGuesses();
  private final Tagging tagging = new CleaningTagger(engine);
  private final ArticleExtractor extractor = new ArticleExtractor();

  TaggedArticle tag(TagRequest request) {
    Extraction extraction = extractor.plain(request.text(), request.title(), request.url());
    Instant published =
        request.publishedAt() == null ? extraction.published() : request.publishedAt();
    Article article =
        new Article(
            request.id(),
            request.text(),
            request.title(),
            request.url(),
            request.outlet(),
            published,
            List.of());
    return new TaggedArticle(
        request,
        ArticleIds.of(extraction.canonicalUrl(), NormalizedText.of(extraction.text())),
        engine.version(),
        engine.dictionaryVersion(),
        tagging.tag(article));
  }
}
