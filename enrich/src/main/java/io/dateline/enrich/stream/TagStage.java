package io.dateline.enrich.stream;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Engine;
import io.dateline.enrich.text.Tagged;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.Sealed;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Runs the text engine on a new text. Keeps no state between articles. */
final class TagStage implements Processor<String, Revision, String, Revision> {
  static final String NAME = "tag";

  private static final String ENGLISH = "en";

  private final EngineChoice engines;
  private final Words words;
  private ProcessorContext<String, Revision> context;

  TagStage(EngineChoice engines, Words words) {
    this.engines = engines;
    this.words = words;
  }

  @Override
  public void init(ProcessorContext<String, Revision> processorContext) {
    this.context = processorContext;
  }

  @Override
  public void process(Record<String, Revision> record) {
    Revision revision = record.value();
    Revision next = revision instanceof Revision.NewText text ? tag(text, engine(text)) : revision;
    context.forward(record.withValue(next), PublishStage.NAME);
  }

  private Engine engine(Revision.NewText text) {
    Revision.Retag retag = text.retag();
    return retag == null ? engines.live() : engines.of(retag.engine());
  }

  private Revision tag(Revision.NewText text, Engine engine) {
    ArticleCaptured captured = text.captured();
    Optional<String> body = words.open(captured.getArticleId(), captured.getText());
    Tagged tagged =
        body.filter(b -> ENGLISH.equals(captured.getLanguage()))
            .map(b -> engine.tag(article(captured, b)))
            .orElseGet(() -> untagged(captured.getLanguage()));
    return new Revision.TaggedText(text, tagged, engine.version(), engine.dictionaryVersion());
  }

  private Article article(ArticleCaptured captured, String body) {
    return new Article(
        captured.getArticleId(),
        body,
        open(captured, captured.getTitle()),
        captured.getUrl(),
        captured.getOutlet(),
        captured.getPublishedAt(),
        List.of());
  }

  private @Nullable String open(ArticleCaptured captured, @Nullable Sealed sealed) {
    return sealed == null ? null : words.open(captured.getArticleId(), sealed).orElse(null);
  }

  private static Tagged untagged(String language) {
    return new Tagged(language, List.of(), List.of(), List.of(), List.of());
  }
}
