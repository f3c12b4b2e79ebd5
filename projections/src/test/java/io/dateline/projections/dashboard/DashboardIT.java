package io.dateline.projections.dashboard;

import static io.dateline.projections.testing.Samples.EGYPT;
import static io.dateline.projections.testing.Samples.LNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.projections.http.QueryRoutes;
import io.dateline.projections.query.Queries;
import io.dateline.projections.store.Database;
import io.dateline.projections.testing.SampleLog;
import io.dateline.projections.testing.Samples;
import io.dateline.projections.testing.TestPostgres;
import io.dateline.schemas.events.ActorRef;
import io.dateline.schemas.events.ArticleCaptured;
import io.javalin.Javalin;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser, on a small log in a real Postgres. */
class DashboardIT {
  private static final String ATTACK = "<img src=x onerror=document.title='broken'>";
  private static final ActorRef ATTACKER = Samples.actor("name:" + ATTACK, ATTACK, "PERSON");
  private static final ActorRef SISI = Samples.actor("Q307871", "Abdel Fattah el-Sisi", "PERSON");
  private static final String READY =
      "!document.querySelector('.loading, [aria-busy]') && !!document.querySelector('main h1')";

  @TempDir static Path profile;

  private static final SampleLog LOG = new SampleLog();
  private static Database database;
  private static QueryRoutes queries;
  private static Javalin server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    var chromium = Browser.chromium();
    assumeTrue(chromium.isPresent(), "chromium and chromedriver are not installed");
    database = TestPostgres.open();
    LOG.append("actors", "Q79", Samples.defined("Q79", "Egypt", "COUNTRY", "Cairo"));
    LOG.append("actors", "Q1", Samples.defined("Q1", "Libyan National Army", "ARMED_GROUP"));
    LOG.append(
        "actors",
        "Q307871",
        Samples.leader("Q307871", "Abdel Fattah el-Sisi", "Q79", LocalDate.of(2014, 6, 8), null));
    LOG.append("actors", "dictionary", Samples.released("d1"));
    relation("r1", "a1", LNA, "Egypt backed the army.", LocalDate.of(2020, 7, 20));
    relation("r2", "a2", LNA, "Egypt backed the army again.", LocalDate.of(2020, 9, 3));
    relation("r3", "a3", ATTACKER, ATTACK + " Egypt backed him.", LocalDate.of(2020, 9, 4));
    relation("r4", "a4", SISI, LNA, "Sisi backed the army.", LocalDate.of(2020, 8, 1));
    LOG.project(database);
    queries = new QueryRoutes(new Queries(database), places -> java.util.Map.of());
    server =
        Javalin.create(
                config -> {
                  queries.configure(config);
                  new DashboardRoutes().configure(config);
                })
            .start("127.0.0.1", 0);
    browser = Browser.open(chromium.get(), profile);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      queries.close();
      server.stop();
    }
    if (database != null) {
      database.close();
    }
  }

  private static void relation(
      String id, String articleId, ActorRef target, String text, LocalDate day) {
    relation(id, articleId, EGYPT, target, text, day);
  }

  private static void relation(
      String id, String articleId, ActorRef source, ActorRef target, String text, LocalDate day) {
    ArticleCaptured article = Samples.captured(articleId, "Title " + ATTACK, text, day);
    LOG.append("articles.captured", articleId, article);
    LOG.append("articles.enriched", articleId, Samples.enriched(article, 1, "CURRENT", new int[0]));
    LOG.append("relations", id, Samples.relation(id, article, 1, source, target, "SUPPORT", day));
    LOG.append("stances", id, Samples.stance("s" + id, article, target, 0.6, "FRAMING"));
  }

  private static void open(String hash) {
    browser.open("http://127.0.0.1:" + server.port() + "/" + hash);
    browser.await("page " + hash + " is drawn", READY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#/relations?month=2020-09&pick=Q79~Q1",
        "#/dyad",
        "#/dyad?source=Q79&target=Q1&compare=1&source2=Q1&target2=Q79",
        "#/actor",
        "#/actor/Q79",
        "#/stances",
        "#/stances?rows=actors&basis=ACTION",
        "#/articles?q=backed",
        "#/article/a1",
        "#/article/a3",
        "#/feeds",
        "#/audit",
        "#/search?q=Egypt",
      })
  void shouldOpenEveryPageWithoutErrorsWithinTheHostAndAccessibly(String hash) {
    open(hash);

    assertThat(browser.errors()).isEmpty();
    assertThat(browser.ask("!!document.querySelector('.notice.error')").asBoolean()).isFalse();
    assertThat(
            browser
                .ask(
                    "performance.getEntriesByType('resource')"
                        + ".filter(r => !r.name.startsWith(location.origin)).length")
                .asInt())
        .isZero();
    assertThat(Accessibility.violations(browser)).as("in light colours").isEmpty();
    inDarkColours();
    assertThat(Accessibility.violations(browser)).as("in dark colours").isEmpty();
  }

  private static void inDarkColours() {
    browser.run(
        "document.documentElement.dataset.theme = 'dark';"
            + " dispatchEvent(new Event('dateline-theme'));");
    browser.await(
        "no colour is changing any more",
        "document.getAnimations().every(a => a.playState !== 'running')");
  }

  @Test
  void shouldShowTheSentencesBehindAPair() {
    open("#/relations?pick=Q79~Q1");

    browser.await("sentences are there", "document.querySelectorAll('.side mark').length === 2");
    assertThat(browser.ask("document.querySelector('.side').textContent").asText())
        .contains("Egypt", "Libyan National Army", "example.org");
  }

  @Test
  void shouldFollowTheSliderAndKeepTheMonthInTheAddress() {
    open("#/relations");
    browser.await("slider is there", "!!document.querySelector('.slider input')");

    browser.ask(
        "(() => { const range = document.querySelector('.slider input'); range.value = 0;"
            + " range.dispatchEvent(new Event('input')); return true; })()");

    browser.await(
        "the first month is shown", "document.querySelector('.note').textContent.includes('July')");
    assertThat(browser.ask("location.hash").asText()).contains("month=2020-07");
  }

  @Test
  void shouldLeaveOutWhatWasRecordedLater() {
    open("#/relations?asOf=2020-01-01");

    assertThat(browser.ask("document.querySelector('.banner').textContent").asText())
        .contains("as of");
    assertThat(browser.ask("document.querySelector('main').textContent").asText())
        .contains("No relations here");
  }

  @Test
  void shouldShowMarkupOfAnArticleAsText() {
    for (String hash :
        List.of("#/article/a3", "#/relations", "#/actor/Q79", "#/stances", "#/articles")) {
      open(hash);

      assertThat(browser.ask("document.querySelectorAll('main img, main script').length").asInt())
          .as(hash)
          .isZero();
      assertThat(browser.ask("document.title").asText()).isNotEqualTo("broken");
    }
    open("#/article/a3");
    assertThat(browser.ask("document.querySelector('.prose').textContent").asText())
        .contains(ATTACK);
  }

  @Test
  void shouldSayWhatToDoWhereAnActorIsUnknown() {
    open("#/actor/Nobody%20at%20all");

    assertThat(text(".notice.error")).contains("Nobody at all", "Search the articles for it");
    assertThat(text("main")).doesNotContain("dateline ");
    assertThat(count("main input[type=search]")).isEqualTo(1);
    assertThat(browser.errors()).allMatch(error -> error.contains("404"));
  }

  @Test
  void shouldLeadOnToTheActorThatWasMeant() {
    open("#/dyad?source=Egipt&target=Q1");
    assertThat(text(".notice.error")).contains("Nobody is called “Egipt”", "Did you mean Egypt?");

    browser.run("document.querySelector('.notice.error p a').click()");

    browser.await("the dyad is drawn", "!!document.querySelector('.figures')");
    assertThat(browser.ask("location.hash").asText()).isEqualTo("#/dyad?source=Q79&target=Q1");
    assertThat(browser.errors()).allMatch(error -> error.contains("404"));
  }

  @Test
  void shouldCountLeadersOfAPairUnlessTheyAreLeftOut() {
    open("#/dyad?source=Q79&target=Q1&to=2020-08-31");
    String withSides = text(".figures");
    String told = text("main .card");
    open("#/dyad?source=Q79&target=Q1&to=2020-08-31&sides=0");

    assertThat(withSides).contains("2observations");
    assertThat(told)
        .contains("1 observation in 1 independent story is told of Egypt and Libyan National Army")
        .contains("the other 1 of leaders and organs");
    assertThat(text(".figures")).contains("1observation");
  }

  private static String text(String selector) {
    return browser.ask("document.querySelector('" + selector + "').textContent").asText();
  }

  private static int count(String selector) {
    return browser.ask("document.querySelectorAll('" + selector + "').length").asInt();
  }

  @Test
  void shouldTellOfNewRelationsWhileAPageIsOpen() {
    open("#/articles");
    browser.await(
        "the stream is open",
        "performance.getEntriesByType('resource').length > 0 && document.readyState ==="
            + " 'complete'");

    Awaiting.repeat(
        "news is told",
        number -> {
          relation("n" + number, "n" + number, LNA, "Egypt spoke up.", LocalDate.of(2020, 9, 9));
          LOG.project(database);
        },
        () -> browser.ask("document.querySelector('.news').textContent").asText().contains("new"));
  }
}
