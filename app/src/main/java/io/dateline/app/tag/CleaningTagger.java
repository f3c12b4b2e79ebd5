package io.dateline.app.tag;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.Tagging;
import io.dateline.enrich.text.TextSpan;
import io.dateline.ingest.extract.PlainTextCleaner;
import java.util.List;

/**
 * Tags plain text as the pipeline would: its boilerplate yields no tags, and the text stays as
 * given, so that offsets fit it. Safe for any thread where the engine is.
 */
public final class CleaningTagger implements Tagging {
  private final PlainTextCleaner cleaner = new PlainTextCleaner();
  private final Tagging engine;

  /** Cleans before an engine tags. */
  public CleaningTagger(Tagging engine) {
    this.engine = engine;
  }

  @Override
  public Tagged tag(Article article) {
    List<TextSpan> excluded =
        cleaner.find(article.text()).stream()
            .map(range -> new TextSpan(range.begin(), range.end()))
            .toList();
    return engine.tag(
        new Article(
            article.id(),
            article.text(),
            article.title(),
            article.url(),
            article.outlet(),
            article.publishedAt(),
            excluded));
  }
}
