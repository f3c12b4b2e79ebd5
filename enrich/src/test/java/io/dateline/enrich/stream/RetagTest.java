package io.dateline.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.ActorRef;
import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Engine;
import io.dateline.enrich.text.Relation;
import io.dateline.enrich.text.RelationType;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.TextEngine;
import io.dateline.enrich.text.TextSpan;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.RelationRetracted;
import io.dateline.schemas.topics.Topic;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetagTest {
  private static final String ID = "a1";
  private static final String TEXT = "Egypt attacked Turkey.";
  private static final TextEngine ONE = TextEngine.create();

  @TempDir private Path state;
  private Enricher enricher;

  @BeforeEach
  void start() {
    enricher = new Enricher(state, new Both());
  }

  @AfterEach
  void stop() {
    enricher.close();
  }

  /** The engine of this build tags what is captured; the other one only knows agreement. */
  private static final class Both implements EngineChoice {
    @Override
    public Engine live() {
      return ONE;
    }

    @Override
    public Engine of(String version) {
      if (version.equals("two")) {
        return new Agreeing();
      }
      throw new DatelineException("no such engine");
    }
  }

  private record Agreeing() implements Engine {
    @Override
    public String version() {
      return "two";
    }

    @Override
    public String dictionaryVersion() {
      return ONE.dictionaryVersion();
    }

    @Override
    public Engine withDictionary(Dictionary other) {
      return this;
    }

    @Override
    public Tagged tag(Article article) {
      Tagged tagged = ONE.tag(article);
      var all = new TextSpan(0, 5);
      var agree =
          new Relation(
              new ActorRef("Q79", "Egypt", null),
              new ActorRef("Q43", "Turkey", null),
              RelationType.AGREE,
              1,
              null,
              all,
              "Egypt",
              null,
              null,
              null,
              false,
              false,
              all,
              0,
              0.5,
              "test");
      return new Tagged("en", tagged.sentences(), tagged.mentions(), List.of(agree), List.of());
    }
  }

  private ArticleEnriched captured(String text, int hour) {
    enricher.capture(ID, text, hour);
    enricher.events(Topic.RELATIONS);
    return enricher.enriched().get(0);
  }

  @Test
  void shouldReplaceWhatTheFormerEngineFound() {
    ArticleEnriched first = captured(TEXT, 0);

    enricher.retag(first, 1, "two");

    ArticleEnriched again = enricher.enriched().get(0);
    assertThat(again.getReason()).isEqualTo("RETAGGED");
    assertThat(again.getRevision()).isEqualTo(1);
    assertThat(again.getMeta().getEngine()).isEqualTo("two");
    assertThat(again.getMeta().getCause()).isEqualTo(first.getMeta().getCause());
    assertThat(again.getMeta().getEventId()).isEqualTo("e0/retag-1/enriched");
    List<IndexedRecord> relations = enricher.events(Topic.RELATIONS);
    assertThat(relations).hasSize(2);
    assertThat(((RelationRetracted) relations.get(0)).getReason()).isEqualTo("RETAGGED");
    assertThat(((RelationObserved) relations.get(1)).getType()).isEqualTo("AGREE");
    assertThat(((RelationObserved) relations.get(1)).getMeta().getEngine()).isEqualTo("two");
  }

  @Test
  void shouldIgnoreACommandForARevisionThatWasSuperseded() {
    ArticleEnriched first = captured(TEXT, 0);
    captured(TEXT + "\n\nTurkey attacked Egypt.", 1);

    enricher.retag(first, 1, "two");

    assertThat(enricher.enriched()).isEmpty();
  }

  @Test
  void shouldIgnoreACommandOfAPromotionThatWasApplied() {
    ArticleEnriched first = captured(TEXT, 0);
    enricher.retag(first, 1, "two");
    enricher.enriched();

    enricher.retag(first, 1, "two");

    assertThat(enricher.enriched()).isEmpty();
  }

  @Test
  void shouldIgnoreACommandForAWithdrawnArticle() {
    ArticleEnriched first = captured(TEXT, 0);
    enricher.withdraw(ID, "editor");
    enricher.enriched();

    enricher.retag(first, 1, "two");

    assertThat(enricher.enriched()).isEmpty();
  }

  @Test
  void shouldNumberTheNextTextAfterATextThatWasTaggedAnew() {
    ArticleEnriched first = captured(TEXT, 0);
    enricher.retag(first, 1, "two");
    enricher.enriched();

    ArticleEnriched next = captured(TEXT + "\n\nTurkey attacked Egypt.", 1);

    assertThat(next.getRevision()).isEqualTo(2);
    assertThat(next.getChanges().getRelationsRetracted()).hasSize(1);
    assertThat(enricher.state(ID).promotion()).isEqualTo(1);
  }
}
