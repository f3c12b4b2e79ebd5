package io.dateline.projections.query;

import static io.dateline.projections.testing.Samples.EGYPT;
import static io.dateline.projections.testing.Samples.LNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueriesIT {
  private static final LocalDate DECEMBER = LocalDate.of(2019, 12, 15);
  private static final ActorRef SISI = Samples.actor("Q307871", "Abdel Fattah el-Sisi", "PERSON");

  private final SampleLog log = new SampleLog();
  private Database database;
  private Queries queries;

  @BeforeEach
  void open() {
    database = TestPostgres.open();
    queries = new Queries(database);
    log.append("actors", "Q79", Samples.defined("Q79", "Egypt", "COUNTRY", "Cairo", "Misr"));
    log.append("actors", "Q1", Samples.defined("Q1", "Libyan National Army", "ARMED_GROUP", "LNA"));
    log.append(
        "actors",
        "Q307871",
        Samples.leader("Q307871", "Abdel Fattah el-Sisi", "Q79", LocalDate.of(2014, 6, 8), null));
    log.append("actors", "dictionary", Samples.released("d1"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private ArticleCaptured article(String id, String text, LocalDate day, int[] sketch) {
    ArticleCaptured captured = Samples.captured(id, "Title of " + id, text, day);
    log.append("articles.captured", id, captured);
    log.append("articles.enriched", id, Samples.enriched(captured, 1, "CURRENT", sketch));
    return captured;
  }

  private RelationObserved relation(
      String id, ArticleCaptured article, ActorRef source, ActorRef target, String type) {
    RelationObserved observed =
        Samples.relation(
            id,
            article,
            1,
            source,
            target,
            type,
            article.getPublishedAt().atZone(java.time.ZoneOffset.UTC).toLocalDate());
    log.append("relations", source.getActor() + target.getActor(), observed);
    return observed;
  }

  @Test
  void shouldShowTheSentenceARelationRestsOn() {
    String text = "\uD83D\uDD34 Egypt backed the army on Sunday.";
    relation("r1", article("a1", text, DECEMBER, new int[0]), EGYPT, LNA, "SUPPORT");
    log.project(database);

    var answer = queries.relations(RelationFilter.of("Egypt", "LNA"), AsOf.now(), Paging.first(10));

    assertThat(answer.items()).hasSize(1);
    RelationItem item = answer.items().get(0);
    assertThat(item.evidence().text()).isEqualTo(text);
    assertThat(item.source()).isEqualTo(new Actor("Q79", "Egypt", "COUNTRY"));
    assertThat(item.title()).isEqualTo("Title of a1");
    assertThat(item.story()).isEqualTo("a1");
  }

  @Test
  void shouldGiveTheAnswerOfThenAfterARetraction() {
    RelationObserved observed =
        relation(
            "r1", article("a1", "Egypt backed it.", DECEMBER, new int[0]), EGYPT, LNA, "SUPPORT");
    log.project(database);
    var filter = RelationFilter.of("Egypt", "LNA");
    var before = queries.relations(filter, AsOf.now(), Paging.first(10));
    log.append("relations", "Q79Q1", Samples.retracted(observed, "REVISED"));
    log.project(database);

    var after = queries.relations(filter, AsOf.now(), Paging.first(10));
    var then = queries.relations(filter, AsOf.parse(before.asOf()), Paging.first(10));

    assertThat(after.items()).isEmpty();
    assertThat(then).isEqualTo(before);
  }

  @Test
  void shouldCountADyadByMonthAndOverTheWholeRange() {
    ArticleCaptured copied = article("a1", "One.", DECEMBER, Samples.sketch(1, 1));
    ArticleCaptured copy = article("a2", "Two.", DECEMBER.plusDays(1), Samples.sketch(1, 0.5));
    ArticleCaptured later =
        article("a3", "Three.", LocalDate.of(2020, 7, 20), Samples.sketch(2, 1));
    relation("r1", copied, EGYPT, LNA, "SUPPORT");
    relation("r2", copy, EGYPT, LNA, "SUPPORT");
    relation("r3", later, EGYPT, LNA, "ASSAULT");
    log.project(database);

    Dyad dyad = queries.dyad(RelationFilter.of("Cairo", "LNA"), Interval.MONTH, AsOf.now()).item();

    assertThat(dyad.periods()).hasSize(2);
    assertThat(dyad.periods().get(0).start()).isEqualTo(LocalDate.of(2019, 12, 1));
    assertThat(dyad.periods().get(0).tally().verbalCooperation()).isEqualTo(2);
    assertThat(dyad.periods().get(0).tally().stories()).isEqualTo(1);
    assertThat(dyad.total().tally().articles()).isEqualTo(3);
    assertThat(dyad.total().tally().stories()).isEqualTo(2);
    assertThat(dyad.total().tally().intensity()).isEqualTo(0.33);
    assertThat(dyad.total().tally().last()).isEqualTo(LocalDate.of(2020, 7, 20));
  }

  @Test
  void shouldCountAnAgencysReportAsOneSourceWhoeverPrintsIt() {
    relation("r1", reprint("a1", "harbour-post.example", "AFP"), EGYPT, LNA, "SUPPORT");
    relation("r2", reprint("a2", "courier.example", "Agence France-Presse"), EGYPT, LNA, "SUPPORT");
    relation("r3", reprint("a3", "www.afp.com", null), EGYPT, LNA, "SUPPORT");
    relation("r4", reprint("a4", "courier.example", null), EGYPT, LNA, "SUPPORT");
    log.project(database);

    Dyad dyad = queries.dyad(RelationFilter.of("Cairo", "LNA"), Interval.MONTH, AsOf.now()).item();

    assertThat(dyad.total().tally().outlets()).isEqualTo(3);
    assertThat(dyad.total().tally().sources()).isEqualTo(2);
  }

  private ArticleCaptured reprint(String id, String outlet, @Nullable String agency) {
    ArticleCaptured article = article(id, "Text of " + id, DECEMBER, new int[0]);
    return ArticleCaptured.newBuilder(article).setOutlet(outlet).setCreditedAgency(agency).build();
  }

  @Test
  void shouldCountALeaderWithItsStateOnlyWhereAskedTo() {
    relation("r1", article("a1", "Sisi backed it.", DECEMBER, new int[0]), SISI, LNA, "SUPPORT");
    relation(
        "r2",
        article("a2", "Sisi backed it.", LocalDate.of(2010, 1, 1), new int[0]),
        SISI,
        LNA,
        "SUPPORT");
    log.project(database);
    var filter = RelationFilter.of("Egypt", "LNA");

    var alone = queries.relations(filter, AsOf.now(), Paging.first(10));
    var together = queries.relations(filter.bySides(), AsOf.now(), Paging.first(10));

    assertThat(alone.items()).isEmpty();
    assertThat(together.items()).extracting(RelationItem::id).containsExactly("r1");
  }

  @Test
  void shouldPageWithoutLossOrRepetitionWhileRowsComeIn() {
    for (int i = 0; i < 7; i++) {
      relation(
          "r" + i,
          article("a" + i, "Egypt backed it.", DECEMBER.plusDays(i % 3), new int[0]),
          EGYPT,
          LNA,
          "SUPPORT");
    }
    log.project(database);
    var seen = new ArrayList<String>();
    String cursor = null;

    do {
      var page = queries.relations(RelationFilter.all(), AsOf.now(), new Paging(3, cursor));
      page.items().forEach(item -> seen.add(item.id()));
      cursor = page.next();
      relation(
          "new" + seen.size(),
          article("n" + seen.size(), "Egypt backed it.", DECEMBER, new int[0]),
          EGYPT,
          LNA,
          "SUPPORT");
      log.project(database);
    } while (cursor != null);

    assertThat(seen).hasSize(7).doesNotHaveDuplicates().allMatch(id -> id.startsWith("r"));
  }

  @Test
  void shouldFindActorsByAliasAndDespiteATypo() {
    log.project(database);

    var alias = queries.actors("misr", null, 5, AsOf.now());
    var typo = queries.actors("Libyan Natoinal Army", null, 5, AsOf.now());

    assertThat(alias.items().get(0).id()).isEqualTo("Q79");
    assertThat(typo.items().get(0).id()).isEqualTo("Q1");
  }

  @Test
  void shouldFindAShortNameWithTwoLettersSwapped() {
    log.project(database);

    var whole = queries.actors("Egpyt", null, 5, AsOf.now());
    var begun = queries.actors("Cario", null, 5, AsOf.now());

    assertThat(whole.items()).first().returns("Q79", ActorHit::id);
    assertThat(begun.items()).extracting(ActorHit::id).doesNotHaveDuplicates();
  }

  @Test
  void shouldNameThoseWhoAreCalledAlikeWhereAnActorIsUnknown() {
    log.project(database);

    assertThatThrownBy(
            () -> queries.relations(RelationFilter.of("Egipt", "LNA"), AsOf.now(), Paging.first(1)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("did you mean Egypt (Q79)");
  }

  @Test
  void shouldRankArticlesByTheWordsAskedFor() {
    article("a1", "The army entered the town of Sirte.", DECEMBER, new int[0]);
    article("a2", "Sirte, Sirte and again Sirte was bombed.", DECEMBER, new int[0]);
    article("a3", "Nothing happened.", DECEMBER, new int[0]);
    log.project(database);

    var answer =
        queries.articles(
            new ArticleFilter("sirte", null, null, null, null, null, null),
            AsOf.now(),
            Paging.first(10));

    assertThat(answer.items()).extracting(ArticleItem::id).containsExactly("a2", "a1");
    assertThat(answer.items().get(1).highlights().get(0)).contains("«Sirte»");
  }

  @Test
  void shouldShowAnArticleWithItsRevisionsAndCopies() {
    ArticleCaptured first = article("a1", "Egypt backed it.", DECEMBER, Samples.sketch(1, 1));
    article("a2", "Egypt backed it!", DECEMBER, Samples.sketch(1, 0.4));
    RelationObserved gone = relation("r1", first, EGYPT, LNA, "SUPPORT");
    ArticleCaptured second = Samples.captured("a1", "Title", "Egypt did nothing.", DECEMBER);
    log.append("articles.captured", "a1", second);
    log.append(
        "articles.enriched", "a1", Samples.enriched(second, 2, "CURRENT", Samples.sketch(9, 1)));
    log.append("relations", "Q79Q1", Samples.retracted(gone, "REVISED"));
    log.project(database);

    ArticleDetail article = queries.article("a1", AsOf.now()).item();

    assertThat(article.revision()).isEqualTo(2);
    assertThat(article.revisions())
        .extracting(RevisionItem::text)
        .containsExactly("Egypt backed it.", "Egypt did nothing.");
    assertThat(article.revisions()).extracting(RevisionItem::current).containsExactly(false, true);
    assertThat(article.relations()).isEmpty();
    assertThat(article.story().articles()).containsExactly("a1");
  }

  @Test
  void shouldGatherStancesByOutletAndTarget() {
    ArticleCaptured one = article("a1", "Thugs.", DECEMBER, new int[0]);
    log.append("stances", "Q1", Samples.stance("s1", one, LNA, -0.8, "FRAMING"));
    log.append("stances", "Q1", Samples.stance("s2", one, LNA, -0.4, "FRAMING"));
    log.project(database);

    var cells =
        queries.stanceMatrix(StanceFilter.all(), null, true, AsOf.now(), Paging.first(10)).items();

    var sure =
        new StanceFilter(null, null, null, null, null, null, null, null, 0.8); // they have 0.7
    assertThat(queries.stanceMatrix(sure, null, true, AsOf.now(), Paging.first(10)).items())
        .isEmpty();
    assertThat(cells).hasSize(1);
    assertThat(cells.get(0).holder().id()).isEqualTo("example.org");
    assertThat(cells.get(0).polarity()).isEqualTo(-0.6);
    assertThat(cells.get(0).hostile()).isEqualTo(2);
  }

  @Test
  void shouldDrawTheNetworkWithTheWidestToldPairFirst() {
    ArticleCaptured one = article("a1", "One.", DECEMBER, new int[0]);
    ArticleCaptured two = article("a2", "Two.", DECEMBER, new int[0]);
    relation("r1", one, EGYPT, LNA, "SUPPORT");
    relation("r2", two, EGYPT, LNA, "AID");
    relation("r3", two, LNA, EGYPT, "SUPPORT");
    log.project(database);

    var edges = queries.network(RelationFilter.all(), AsOf.now(), Paging.first(10)).items();
    var around =
        queries.neighbours("LNA", RelationFilter.all(), AsOf.now(), Paging.first(10)).items();

    assertThat(edges).extracting(edge -> edge.counts().tally().stories()).containsExactly(2, 1);
    assertThat(around).extracting(Neighbour::direction).containsExactly("IN", "OUT");
  }

  @Test
  void shouldKeepTheDictionaryOfThen() {
    log.project(database);
    String then = queries.actor("Q79", AsOf.now()).asOf();
    log.append("actors", "Q79", Samples.defined("Q79", "Arab Republic of Egypt", "COUNTRY"));
    log.project(database);
    String pending = queries.actor("Q79", AsOf.now()).item().name();
    log.append("actors", "dictionary", Samples.released("d2"));
    log.project(database);

    ActorDetail now = queries.actor("Q79", AsOf.now()).item();
    ActorDetail before = queries.actor("Q79", AsOf.parse(then)).item();

    assertThat(List.of(pending, before.name(), now.name()))
        .containsExactly("Egypt", "Egypt", "Arab Republic of Egypt");
    assertThat(now.dictionary()).isEqualTo("d2");
    assertThat(now.members()).extracting(role -> role.actor().id()).containsExactly("Q307871");
  }
}
