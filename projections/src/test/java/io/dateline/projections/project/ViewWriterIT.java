package io.dateline.projections.project;

import static io.dateline.projections.testing.Samples.EGYPT;
import static io.dateline.projections.testing.Samples.LNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.projections.position.PositionVector;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.Digests;
import io.dateline.projections.query.GenerationQueries;
import io.dateline.projections.query.Paging;
import io.dateline.projections.query.Queries;
import io.dateline.projections.store.Database;
import io.dateline.projections.store.Generations;
import io.dateline.projections.testing.SampleLog;
import io.dateline.projections.testing.Samples;
import io.dateline.projections.testing.TestPostgres;
import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.deadletters.Resolution;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.RelationObserved;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewWriterIT {
  private final SampleLog log = new SampleLog();
  private Database database;

  @BeforeEach
  void open() {
    database = TestPostgres.open();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void write(int articles, long seed) {
    var random = new Random(seed);
    log.append("actors", "Q79", Samples.defined("Q79", "Egypt", "COUNTRY"));
    log.append("actors", "dictionary", Samples.released("d1"));
    for (int i = 0; i < articles; i++) {
      String id = "a" + i;
      LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(20));
      int story = random.nextInt(articles / 3);
      for (int revision = 1; revision <= 1 + random.nextInt(3); revision++) {
        ArticleCaptured captured =
            Samples.captured(id, "Title", "Text " + i + " of revision " + revision, day);
        log.append("articles.captured", id, captured);
        log.append(
            "articles.enriched",
            id,
            Samples.enriched(
                captured,
                revision,
                random.nextInt(5) == 0 && revision > 1 ? "HISTORY" : "CURRENT",
                Samples.sketch(story + 1, 0.3 + 0.7 * random.nextDouble())));
        String relation = id + "-r" + random.nextInt(2);
        RelationObserved observed =
            Samples.relation(relation, captured, revision, EGYPT, LNA, "SUPPORT", day);
        log.append("relations", relation, observed);
        if (random.nextInt(3) == 0) {
          log.append("relations", relation, Samples.retracted(observed, "REVISED"));
        }
        log.append("stances", "Q1", Samples.stance(id + "-s", captured, LNA, 0.5, "STATEMENT"));
      }
    }
  }

  private Digests digests(String generation, PositionVector vector) {
    return new GenerationQueries(database).digests(generation, vector);
  }

  @Test
  void shouldGiveTheSameViewsHoweverPartitionsInterleave() {
    write(60, 1);
    var generations = new Generations(database);
    String inOrder = generations.liveOrFirst();
    log.projectAll(database, inOrder, 1000);
    PositionVector vector = new Queries(database).position();
    Digests expected = digests(inOrder, vector);

    for (long seed = 1; seed <= 3; seed++) {
      String shuffled = generations.create();
      log.projectShuffled(database, shuffled, 7, seed);

      assertThat(expected.differences(digests(shuffled, vector))).isEmpty();
    }
    assertThat(expected.content().get("stories")).isNotEmpty();
  }

  @Test
  void shouldGiveTheDigestOfThenAtALaterTime() {
    write(20, 2);
    var generations = new Generations(database);
    String generation = generations.liveOrFirst();
    log.projectAll(database, generation, 1000);
    PositionVector then = new Queries(database).position();
    Digests before = digests(generation, then);
    write(30, 3);
    String later = generations.create();
    log.projectAll(database, later, 50);

    Digests after = digests(later, then);

    assertThat(before.differences(after)).isEmpty();
  }

  @Test
  void shouldKeepTheStoriesThatThePairsMakeThroughRevisions() {
    write(90, 5);
    for (int batch : new int[] {1, 7, 1000}) {
      String generation = new Generations(database).create();
      log.projectAll(database, generation, batch);

      assertThat(stories(generation, "select article_id, story_id from story_of"))
          .as("batches of %d", batch)
          .isNotEmpty()
          .isEqualTo(
              stories(
                  generation,
                  "with recursive r (a, b) as (select e.article_id, e.other_id from story_edges e"
                      + " where e.until_offset is null and e.other_until is null"
                      + " union select r.a, e.other_id from r join story_edges e"
                      + " on e.article_id = r.b"
                      + " and e.until_offset is null and e.other_until is null)"
                      + " select a, min(b) from r group by a"));
    }
  }

  @Test
  void shouldTakeHundredsOfCopiesOfOneText() {
    LocalDate day = LocalDate.of(2020, 1, 1);
    for (int i = 0; i < 300; i++) {
      ArticleCaptured captured = Samples.captured("a" + i, "Title", "Text " + i, day);
      log.append(
          "articles.enriched",
          "a" + i,
          Samples.enriched(captured, 1, "CURRENT", Samples.sketch(1, 1)));
    }
    String generation = new Generations(database).liveOrFirst();

    log.projectAll(database, generation, 100);

    assertThat(stories(generation, "select article_id, story_id from story_of"))
        .hasSize(300)
        .containsValue("a0")
        .doesNotContainValue("a1");
  }

  private Map<String, String> stories(String generation, String query) {
    return database.write(
        generation,
        handle ->
            handle
                .createQuery(query)
                .map((rows, context) -> Map.entry(rows.getString(1), rows.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Test
  void shouldNoticeAChangedRow() {
    write(10, 4);
    String generation = new Generations(database).liveOrFirst();
    log.projectAll(database, generation, 1000);
    PositionVector vector = new Queries(database).position();
    Digests before = digests(generation, vector);
    database.write(
        generation,
        handle -> handle.execute("update relations set intensity = -10 where article_id = 'a1'"));

    assertThat(before.differences(digests(generation, vector)))
        .containsExactly("content of relations", "rows of relations");
  }

  @Test
  void shouldShowADeadLetterUntilItIsResolved() {
    var headers = Map.of(DeadLetter.STAGE, "validate", DeadLetter.REASON, "NOT_AVRO");
    LoggedEvent letter = log.append("dead-letters", "a1", headers, new byte[] {1});
    log.append("dead-letters", "a1", headers, new byte[] {2});
    log.project(database);
    PositionVector before = new Queries(database).position();

    log.append(
        "dead-letters",
        "a1",
        Map.of(
            Resolution.RESOLVES,
            Long.toString(letter.offset()),
            Resolution.KIND,
            Resolution.REDRIVEN),
        new byte[0]);
    log.project(database);

    assertThat(letters(AsOf.now())).isEqualTo(1);
    assertThat(letters(AsOf.at(before))).isEqualTo(2);
  }

  private int letters(AsOf asOf) {
    return new Queries(database).deadLetters(null, null, asOf, Paging.first(10)).items().size();
  }
}
