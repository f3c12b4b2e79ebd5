package io.dateline.projections.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.projections.columns.LiveColumns;
import io.dateline.projections.position.PositionVector;
import io.dateline.projections.store.Database;
import io.dateline.projections.testing.SampleLog;
import io.dateline.projections.testing.Samples;
import io.dateline.projections.testing.TestPostgres;
import io.dateline.schemas.events.ActorRef;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.RelationObserved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The columns must give the very answers of Postgres, whatever was asked and as of whenever. */
class ColumnsIT {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 6);
  private static final List<ActorRef> ACTORS =
      List.of(
          Samples.actor("Q79", "Egypt", "COUNTRY"),
          Samples.actor("Q307871", "Abdel Fattah el-Sisi", "PERSON"),
          Samples.actor("Q1", "Libyan National Army", "ARMED_GROUP"),
          Samples.actor("name:zintan", "Zintan council", "ORGANIZATION"));
  private static final List<String> TYPES = List.of("SUPPORT", "AID", "ACCUSE", "ASSAULT");

  private final Random random = new Random(11);
  private final SampleLog log = new SampleLog();
  private final List<RelationObserved> standing = new ArrayList<>();
  private final List<ArticleCaptured> articles = new ArrayList<>();
  private Database database;
  private LiveColumns columns;
  private Queries postgres;
  private Queries inMemory;
  private int asked;

  @BeforeEach
  void open() {
    database = TestPostgres.open();
    columns = LiveColumns.of(database, 100_000);
    postgres = new Queries(database);
    inMemory = new Queries(database, columns);
    log.append("actors", "Q79", Samples.defined("Q79", "Egypt", "COUNTRY"));
    log.append("actors", "Q1", Samples.defined("Q1", "Libyan National Army", "ARMED_GROUP"));
    log.append(
        "actors",
        "Q307871",
        Samples.leader(
            "Q307871", "Abdel Fattah el-Sisi", "Q79", FIRST.plusDays(10), FIRST.plusDays(60)));
    log.append("actors", "dictionary", Samples.released("d1"));
  }

  @AfterEach
  void close() {
    columns.close();
    database.close();
  }

  @Test
  void shouldAnswerAsPostgresDoesAsOfEveryState() {
    var states = new ArrayList<PositionVector>();
    for (int round = 0; round < 6; round++) {
      news(12);
      log.project(database);
      states.add(postgres.position());
      if (round == 1) {
        columns.catchUp(); // from then on questions read what is new
      }
      compare(AsOf.now());
    }
    columns.catchUp();
    long before = columns.answered();
    asked = 0;

    states.forEach(state -> compare(AsOf.at(state)));

    assertThat(columns.answered() - before)
        .as("questions that the columns answered")
        .isEqualTo(asked);
  }

  @Test
  void shouldLeaveToPostgresWhatIsTooMuchToHold() {
    news(12);
    log.project(database);
    try (LiveColumns few = LiveColumns.of(database, 3)) {
      few.catchUp();

      var answer =
          new Queries(database, few).network(RelationFilter.all(), AsOf.now(), Paging.first(10));

      assertThat(answer)
          .isEqualTo(postgres.network(RelationFilter.all(), AsOf.now(), Paging.first(10)));
    }
  }

  private void compare(AsOf asOf) {
    for (RelationFilter filter : filters()) {
      List<Object> network = pages(inMemory, filter, asOf);
      assertThat(network).as("%s as of %s", filter, asOf).isEqualTo(pages(postgres, filter, asOf));
      asked += network.size() + 2 + Interval.values().length;
      assertThat(inMemory.neighbours("Egypt", filter, asOf, Paging.first(5)))
          .isEqualTo(postgres.neighbours("Egypt", filter, asOf, Paging.first(5)));
      assertThat(inMemory.changes(filter, 0.9, asOf, Paging.first(100)))
          .isEqualTo(postgres.changes(filter, 0.9, asOf, Paging.first(100)));
      RelationFilter pair =
          new RelationFilter(
              "Egypt",
              "Libyan National Army",
              null,
              random.nextBoolean(),
              filter.types(),
              filter.quads(),
              filter.from(),
              filter.to(),
              filter.minConfidence(),
              filter.article(),
              filter.outlet(),
              true);
      for (Interval by : Interval.values()) {
        assertThat(inMemory.dyad(pair, by, asOf))
            .as("%s as of %s", pair, asOf)
            .isEqualTo(postgres.dyad(pair, by, asOf));
      }
    }
  }

  private static List<Object> pages(Queries queries, RelationFilter filter, AsOf asOf) {
    var all = new ArrayList<Object>();
    Paging paging = Paging.first(2);
    while (true) {
      Answer<Edge> page = queries.network(filter, asOf, paging);
      all.add(page);
      if (page.next() == null) {
        return all;
      }
      paging = new Paging(2, page.next());
    }
  }

  private List<RelationFilter> filters() {
    RelationFilter all = RelationFilter.all();
    LocalDate from = FIRST.plusDays(random.nextInt(40));
    return List.of(
        all,
        all.within(from, from.plusDays(20)),
        new RelationFilter(
            "Egypt",
            null,
            null,
            true,
            List.of("SUPPORT", "AID"),
            List.of(),
            from,
            null,
            0,
            null,
            null,
            false),
        new RelationFilter(
            null,
            "Q1",
            null,
            false,
            List.of(),
            List.of("MATERIAL_CONFLICT"),
            null,
            from,
            0.5,
            null,
            "example.org",
            true),
        new RelationFilter(
            null, null, "Egypt", false, List.of(), List.of(), null, null, 0.9, "a3", null, false));
  }

  /** Articles, some of them copies; revisions, retractions, relations observed anew. */
  private void news(int count) {
    for (int i = 0; i < count; i++) {
      int dice = random.nextInt(10);
      if (dice < 6 || articles.isEmpty()) {
        LocalDate day = FIRST.plusDays(random.nextInt(200));
        String id = "a" + articles.size();
        ArticleCaptured article = Samples.captured(id, "T", "Text of " + id + ".", day);
        articles.add(article);
        log.append("articles.captured", id, article);
        enrich(article, 1);
        int relations = 1 + random.nextInt(4);
        for (int n = 0; n < relations; n++) {
          observe(id + "-" + n, article);
        }
      } else if (dice < 8 && !standing.isEmpty()) {
        RelationObserved gone = standing.remove(random.nextInt(standing.size()));
        append(gone, Samples.retracted(gone, "REVISED"));
      } else if (dice == 8 && !standing.isEmpty()) {
        RelationObserved again = standing.get(random.nextInt(standing.size()));
        append(again, again);
      } else {
        enrich(articles.get(random.nextInt(articles.size())), 2);
      }
    }
  }

  private void enrich(ArticleCaptured article, int revision) {
    int[] sketch = Samples.sketch(random.nextInt(4), 0.9 + random.nextInt(10) / 100.0);
    log.append(
        "articles.enriched",
        article.getArticleId(),
        Samples.enriched(article, revision, "CURRENT", sketch));
  }

  private void observe(String id, ArticleCaptured article) {
    int source = random.nextInt(ACTORS.size());
    int target = (source + 1 + random.nextInt(ACTORS.size() - 1)) % ACTORS.size();
    RelationObserved plain =
        Samples.relation(
            id,
            article,
            1,
            ACTORS.get(source),
            ACTORS.get(target),
            TYPES.get(random.nextInt(TYPES.size())),
            FIRST.plusDays(random.nextInt(200)));
    RelationObserved observed =
        RelationObserved.newBuilder(plain)
            .setNegated(random.nextInt(10) == 0)
            .setIntensity(Math.round(200 * random.nextDouble() - 100) / 10.0)
            .setConfidence(random.nextDouble())
            .setOutlet(random.nextInt(4) == 0 ? null : "outlet" + random.nextInt(3) + ".example")
            .setCreditedAgency(random.nextInt(3) == 0 ? "AFP" : null)
            .build();
    append(observed, observed);
    standing.add(observed);
  }

  private void append(RelationObserved relation, Object event) {
    log.append(
        "relations",
        relation.getSource().getActor() + "/" + relation.getTarget().getActor(),
        event);
  }
}
