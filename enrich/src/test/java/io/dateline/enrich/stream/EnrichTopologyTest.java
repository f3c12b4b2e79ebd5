package io.dateline.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.RelationRetracted;
import io.dateline.schemas.topics.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {
  private static final String ID = "a1";
  private static final String SUPPORT = "Turkey supports the Government of National Accord.";
  private static final String ATTACK = "Egypt attacked Turkey.";
  private static final String BOTH = SUPPORT + "\n\n" + ATTACK;

  @TempDir private Path state;
  private Enricher enricher;

  @BeforeEach
  void start() {
    enricher = new Enricher(state);
  }

  @AfterEach
  void stop() {
    enricher.close();
  }

  @Test
  void shouldNameEveryNodeAndStoreOfTheTopology() throws IOException {
    try (var snapshot = getClass().getResourceAsStream("topology.txt")) {
      String expected = new String(snapshot.readAllBytes(), StandardCharsets.UTF_8);
      String actual =
          new EnrichTopology(
                  Enricher.TOPICS,
                  () -> null,
                  LocalWire::wire,
                  Words.inTheClear(),
                  () -> capture -> Optional.empty(),
                  Enricher.TOPICS::name)
              .build()
              .describe()
              .toString();

      assertThat(actual.strip()).isEqualTo(expected.strip());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Test
  void shouldPublishTheFirstTextAsRevisionOne() {
    enricher.capture(ID, SUPPORT, 0);

    ArticleEnriched enriched = enricher.enriched().get(0);
    assertThat(enriched.getRevision()).isEqualTo(1);
    assertThat(enriched.getStatus()).isEqualTo("CURRENT");
    assertThat(enriched.getMeta().getCause().getEventId()).isEqualTo("e0");
    assertThat(enriched.getMeta().getDictionary()).isNotBlank();
  }

  @Test
  void shouldObserveTheRelationsOfTheFirstText() {
    enricher.capture(ID, BOTH, 0);

    List<IndexedRecord> relations = enricher.events(Topic.RELATIONS);
    assertThat(relations).hasSize(2).allMatch(RelationObserved.class::isInstance);
    assertThat(((RelationObserved) relations.get(0)).getType()).isEqualTo("SUPPORT");
    assertThat(((RelationObserved) relations.get(1)).getType()).isEqualTo("ASSAULT");
  }

  @Test
  void shouldKeyRelationsBySourceAndTarget() {
    enricher.capture(ID, ATTACK, 0);

    assertThat(enricher.read(Topic.RELATIONS))
        .extracting(r -> r.key())
        .containsExactly("Q79\u001fQ43");
  }

  @Test
  void shouldTreatUnchangedTextAsASighting() {
    enricher.capture(ID, SUPPORT, 0);
    enricher.capture(ID, SUPPORT, 1);

    assertThat(enricher.enriched()).hasSize(1);
    assertThat(enricher.state(ID).observedAt())
        .isEqualTo(Enricher.NOON.plusSeconds(3600).toEpochMilli());
  }

  @Test
  void shouldRetractWhatAChangedTextNoLongerSays() {
    enricher.capture(ID, BOTH, 0);
    enricher.events(Topic.RELATIONS);
    enricher.capture(ID, SUPPORT, 1);

    List<IndexedRecord> relations = enricher.events(Topic.RELATIONS);
    ArticleEnriched second = enricher.enriched().get(1);
    assertThat(relations).singleElement().isInstanceOf(RelationRetracted.class);
    assertThat(((RelationRetracted) relations.get(0)).getReason()).isEqualTo("REVISED");
    assertThat(second.getRevision()).isEqualTo(2);
    assertThat(second.getChanges().getRelationsKept()).hasSize(1);
    assertThat(second.getChanges().getRelationsRetracted()).hasSize(1);
  }

  @Test
  void shouldRetractNothingWhereAParagraphIsInserted() {
    enricher.capture(ID, BOTH, 0);
    enricher.events(Topic.RELATIONS);
    enricher.capture(ID, "The weather was mild in the capital.\n\n" + BOTH, 1);

    assertThat(enricher.events(Topic.RELATIONS)).isEmpty();
    assertThat(enricher.enriched().get(1).getChanges().getRelationsKept()).hasSize(2);
  }

  @Test
  void shouldKeepAnOlderTextThatArrivesLateAsHistory() {
    enricher.capture(ID, SUPPORT, 5);
    enricher.events(Topic.RELATIONS);
    enricher.capture(ID, ATTACK, 1);

    ArticleEnriched late = enricher.enriched().get(1);
    assertThat(late.getStatus()).isEqualTo("HISTORY");
    assertThat(enricher.events(Topic.RELATIONS)).isEmpty();
    assertThat(enricher.state(ID).currentRevision()).isEqualTo(1);
    assertThat(enricher.state(ID).lastRevision()).isEqualTo(2);
  }

  @Test
  void shouldIgnoreAnOlderTextThatIsHistoryAlready() {
    enricher.capture(ID, SUPPORT, 5);
    enricher.capture(ID, ATTACK, 1);
    enricher.capture(ID, ATTACK, 2);

    assertThat(enricher.enriched()).hasSize(2);
  }

  @Test
  void shouldRetractEverythingOfAWithdrawnArticle() {
    enricher.capture(ID, BOTH, 0);
    enricher.events(Topic.RELATIONS);
    enricher.withdraw(ID, "editor");

    assertThat(enricher.events(Topic.RELATIONS))
        .hasSize(2)
        .allMatch(RelationRetracted.class::isInstance);
    assertThat(enricher.enriched().get(1).getStatus()).isEqualTo("WITHDRAWN");
    assertThat(enricher.state(ID).relations()).isEmpty();
  }

  @Test
  void shouldNotBringBackWhatAPersonWithdrew() {
    enricher.capture(ID, SUPPORT, 0);
    enricher.withdraw(ID, "editor");
    enricher.events(Topic.RELATIONS);
    enricher.capture(ID, SUPPORT, 2);

    assertThat(enricher.events(Topic.RELATIONS)).isEmpty();
    assertThat(enricher.enriched()).hasSize(2);
  }

  @Test
  void shouldBringBackWhatAFeedDroppedAndShowsAgain() {
    enricher.capture(ID, SUPPORT, 0);
    enricher.withdraw(ID, "feed:courier");
    enricher.events(Topic.RELATIONS);
    enricher.capture(ID, SUPPORT, 2);

    assertThat(enricher.events(Topic.RELATIONS))
        .singleElement()
        .isInstanceOf(RelationObserved.class);
    assertThat(enricher.enriched().get(2).getRevision()).isEqualTo(2);
  }

  @Test
  void shouldNeverBringBackWhatWasErased() {
    enricher.capture(ID, SUPPORT, 0);
    enricher.erase(ID);
    enricher.capture(ID, BOTH, 2);

    assertThat(enricher.enriched()).hasSize(2);
    assertThat(enricher.state(ID).status()).isEqualTo(RevisionState.Status.ERASED);
  }

  @Test
  void shouldSendWhatIsNoAvroToTheDeadLettersAndGoOn() {
    enricher.pipe(ID, "hello".getBytes(StandardCharsets.UTF_8));
    enricher.capture(ID, SUPPORT, 0);

    var letter = enricher.read(Topic.DEAD_LETTERS).get(0);
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.REASON)).isEqualTo("NOT_AVRO");
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.STAGE)).isEqualTo("validate");
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.ATTEMPT)).isEqualTo("1");
    assertThat(letter.value()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
    assertThat(enricher.enriched()).hasSize(1);
  }

  @Test
  void shouldDateADeadLetterByItsFailureAndKeepTheTimeOfTheRecord() {
    enricher.pipe(ID, "hello".getBytes(StandardCharsets.UTF_8), Instant.EPOCH);

    var letter = enricher.read(Topic.DEAD_LETTERS).get(0);
    assertThat(letter.getRecordTime()).isEqualTo(Enricher.NOON);
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.SOURCE_TIMESTAMP)).isEqualTo("0");
  }

  @Test
  void shouldSendAnUnknownSchemaToTheDeadLetters() {
    enricher.pipe(ID, new byte[] {0, 0, 0, 7, 7, 1});

    var letter = enricher.read(Topic.DEAD_LETTERS).get(0);
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.REASON)).isEqualTo("UNKNOWN_SCHEMA");
  }

  @Test
  void shouldTagTenThousandMentions() {
    enricher.capture(ID, "Egypt praised Turkey.\n\n".repeat(5_000), 0);

    assertThat(enricher.enriched().get(0).getMentions()).hasSizeGreaterThanOrEqualTo(10_000);
    assertThat(enricher.read(Topic.DEAD_LETTERS)).isEmpty();
  }

  @Test
  void shouldSendAnArticleWhoseEventIsTooLargeToTheDeadLettersAndGoOn() {
    enricher.capture("too-large", "The GNA met the GNA. ".repeat(70_000), 0);
    enricher.capture(ID, SUPPORT, 0);

    var letter = enricher.read(Topic.DEAD_LETTERS).get(0);
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.REASON)).isEqualTo("OVERSIZED");
    assertThat(enricher.enriched()).singleElement().extracting(e -> e.getArticleId()).isEqualTo(ID);
  }

  @Test
  void shouldMarkANonEnglishArticleAndTagNothing() {
    enricher.capture(ID, "Le gouvernement turc soutient Tripoli.", 0, "fr");

    ArticleEnriched enriched = enricher.enriched().get(0);
    assertThat(enriched.getLanguage()).isEqualTo("fr");
    assertThat(enriched.getMentions()).isEmpty();
  }
}
