package io.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.capture.CaptureEvents;
import io.dateline.ingest.capture.CaptureMeters;
import io.dateline.ingest.capture.Composer;
import io.dateline.ingest.capture.MemoryLog;
import io.dateline.ingest.capture.SentTexts;
import io.dateline.ingest.extract.ArticleExtractor;
import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.FeedCursor;
import io.dateline.schemas.events.FeedPolled;
import io.dateline.schemas.events.ItemTally;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Polls of a loopback server, down to what the log gets. */
class PollerTest {
  private static final String WORDS =
      "The council met at noon in the town hall and voted to reopen the eastern quay to grain ships after a long dispute with the pilots. ";
  private static final PollSettings SETTINGS = PollSettings.defaults();

  private final TestClock clock = new TestClock("2021-03-04T05:00:00Z");
  private final MemoryLog memory = new MemoryLog();
  private NewsStand server;
  private Fetcher fetcher;
  private Poller poller;
  private Cursor cursor;
  private Feed feed;

  @BeforeEach
  void open() throws IOException {
    server = new NewsStand();
    FetchSettings fetch = FetchSettings.defaults().forLoopback();
    fetcher = new Fetcher(fetch);
    poller = poller(new SentTexts(), fetch);
    define(Map.of());
  }

  private Poller poller(SentTexts sent, FetchSettings fetch) {
    Pages pages = new Pages(fetcher, fetch, clock);
    return new Poller(
        pages,
        new ItemReader(pages, new Composer(new ArticleExtractor()), clock),
        new Cadence(SETTINGS, new Random(1)),
        memory.log(),
        new CaptureEvents("test"),
        new CaptureMeters(new SimpleMeterRegistry()),
        sent,
        clock);
  }

  private void define(Map<String, String> settings) {
    String url = server.url("/feed");
    feed = new Feed(Feed.idOf(url), url, null, null, null, settings, false);
    cursor = Cursor.start(url);
  }

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  @Test
  void shouldWriteCapturePollAndCursorInOneTransaction() throws InterruptedException {
    server.at("/feed", rss(item("1", "/p1")));
    server.at("/p1", page(WORDS));

    PollResult result = poll();

    assertThat(memory.producer().commitCount()).isEqualTo(1);
    assertThat(memory.committed(ArticleCaptured.class)).hasSize(1);
    assertThat(memory.committed(FeedPolled.class)).hasSize(1);
    assertThat(memory.committed(FeedCursor.class)).hasSize(1);
    assertThat(result.state()).isEqualTo(FeedState.OK);
    ArticleCaptured captured = memory.committed(ArticleCaptured.class).get(0);
    assertThat(captured.getOrigin().getFeedId()).isEqualTo(feed.feedId());
    assertThat(captured.getOrigin().getItemId()).isEqualTo("1");
    assertThat(captured.getOrigin().getHttpStatus()).isEqualTo(200);
    assertThat(captured.getUrl()).isEqualTo(server.url("/p1"));
    FeedPolled polled = memory.committed(FeedPolled.class).get(0);
    assertThat(polled.getOutcome()).isEqualTo("FETCHED");
    assertThat(polled.getCaptured()).isEqualTo(1);
    assertThat(polled.getNextPollAt()).isAfter(clock.instant());
  }

  @Test
  void shouldCaptureNothingTwice() throws InterruptedException {
    server.at("/feed", rss(item("1", "/p1")));
    server.at("/p1", page(WORDS));
    poll();
    clock.advance(Duration.ofMinutes(10));

    PollResult second = poll();

    assertThat(memory.committed(ArticleCaptured.class)).hasSize(1);
    assertThat(second.items().known()).isEqualTo(1);
    assertThat(server.asked()).filteredOn("/p1"::equals).hasSize(1);
    assertThat(memory.committed(FeedCursor.class)).hasSize(1);
  }

  @Test
  void shouldAskWithTheValidatorsOfTheLastAnswer() throws InterruptedException {
    server.at(
        "/feed",
        NewsStand.body(
            "application/rss+xml",
            rssText(item("1", "/p1")),
            "ETag",
            "\"v1\"",
            "Last-Modified",
            "Thu, 04 Mar 2021 04:00:00 GMT"));
    server.at("/p1", page(WORDS));
    poll();
    server.at("/feed", NewsStand.status(304));

    PollResult second = poll();

    assertThat(server.lastHeader("If-none-match")).isEqualTo("\"v1\"");
    assertThat(server.lastHeader("If-modified-since")).isEqualTo("Thu, 04 Mar 2021 04:00:00 GMT");
    assertThat(second.outcome()).isEqualTo("NOT_MODIFIED");
    assertThat(second.cursor().etag()).isEqualTo("\"v1\"");
  }

  @Test
  void shouldTakeTheWordsOfAFeedThatCarriesTheWhole() throws InterruptedException {
    String whole = "<p>" + WORDS.repeat(14) + "</p>";
    server.at(
        "/feed",
        rss(
            "<item><guid>1</guid><link>/p1</link><title>Quay</title><content:encoded><![CDATA["
                + whole
                + "]]></content:encoded></item>"));

    poll();

    assertThat(server.asked()).containsExactly("/feed");
    assertThat(memory.committed(ArticleCaptured.class)).hasSize(1);
  }

  @Test
  void shouldTakeTheSummaryWhereThePageCannotBeHad() throws InterruptedException {
    server.at(
        "/feed",
        rss(
            "<item><guid>1</guid><link>/p1</link><description>"
                + WORDS
                + WORDS
                + "</description></item>"));
    server.at("/p1", NewsStand.status(500));

    poll();

    assertThat(memory.committed(ArticleCaptured.class)).hasSize(1);
  }

  @Test
  void shouldTryAFailingPageAgainBeforeItGivesUp() throws InterruptedException {
    server.at("/feed", rss(item("1", "/p1"), item("2", "/p2")));
    server.at("/p1", NewsStand.status(500));
    server.at("/p2", page(WORDS));

    poll();
    poll();
    assertThat(memory.deadLetters()).isEmpty();
    assertThat(memory.committed(ArticleCaptured.class)).hasSize(1);
    poll();
    poll();

    assertThat(memory.deadLetters()).hasSize(1);
    assertThat(server.asked()).filteredOn("/p1"::equals).hasSize(3);
  }

  @Test
  void shouldCaptureThePageAnewWhenTheFeedSaysOtherwise() throws InterruptedException {
    server.at("/feed", rss("<item><guid>1</guid><link>/p1</link><title>Quay</title></item>"));
    server.at("/p1", page(WORDS));
    poll();
    server.at(
        "/feed", rss("<item><guid>1</guid><link>/p1</link><title>Quay (corrected)</title></item>"));
    server.at("/p1", page(WORDS + "It was corrected later."));

    poll();

    assertThat(memory.committed(ArticleCaptured.class)).hasSize(2);
    assertThat(memory.committed(ArticleCaptured.class))
        .extracting(ArticleCaptured::getArticleId)
        .containsOnly(memory.committed(ArticleCaptured.class).get(0).getArticleId());
  }

  @Test
  void shouldCaptureALiveBlogOnceInHalfAnHourAndItsLastStateInTheEnd() throws InterruptedException {
    for (int minute = 0; minute < 60; minute += 5) {
      server.at(
          "/feed",
          rss("<item><guid>1</guid><link>/p1</link><title>Live, " + minute + "</title></item>"));
      server.at("/p1", page(WORDS + "Entry of minute " + minute + "."));
      poll();
      assertThat(cursor.etag()).isNull();
      clock.advance(Duration.ofMinutes(5));
    }
    assertThat(memory.committed(ArticleCaptured.class)).hasSize(5);
    clock.advance(Duration.ofMinutes(31));

    poll();

    List<ArticleCaptured> captured = memory.committed(ArticleCaptured.class);
    assertThat(captured).hasSize(6);
    assertThat(StandardCharsets.UTF_8.decode(captured.get(5).getText().getBytes()).toString())
        .endsWith("Entry of minute 55.");
  }

  @Test
  void shouldLookAgainAtPagesAfterAnHour() throws InterruptedException {
    server.at("/feed", rss(item("1", "/p1")));
    server.at("/p1", page(WORDS));
    PollResult first = poll();
    assertThat(first.cursor().nextPoll())
        .isBeforeOrEqualTo(clock.instant().plus(Duration.ofHours(1)));
    server.at("/p1", page(WORDS + "A sentence was added."));
    clock.advance(Duration.ofMinutes(61));

    poll();

    assertThat(memory.committed(ArticleCaptured.class)).hasSize(2);
    assertThat(cursor.seen().get("1").refetchAt()).isEqualTo(Instant.parse("2021-03-04T11:00:00Z"));
  }

  @Test
  void shouldTakeTheAmpOrPrintVariantWhereThePageShowsAStub() throws InterruptedException {
    server.at("/feed", rss(item("1", "/p1"), item("2", "/p2")));
    server.at("/p1", stub("amphtml", "/p1/amp"));
    server.at("/p1/amp", page(WORDS.repeat(8)));
    server.at("/p2", stub("alternate' media='print", "/p2?print=1"));
    server.at("/p2?print=1", page("A second report says otherwise. " + WORDS.repeat(8)));

    poll();

    List<ArticleCaptured> captured = memory.committed(ArticleCaptured.class);
    assertThat(captured).hasSize(2);
    assertThat(captured).allMatch(c -> c.getFlags().isEmpty());
    assertThat(captured)
        .extracting(ArticleCaptured::getCanonicalUrl)
        .allMatch(url -> url.endsWith("/p1") || url.endsWith("/p2"));
    assertThat(captured)
        .extracting(c -> c.getOrigin().getLocation())
        .containsExactlyInAnyOrder(server.url("/p1/amp"), server.url("/p2?print=1"));
  }

  @Test
  void shouldTakeNoVariantThatIsAnotherArticleOrOnAnotherSiteOrNoLonger()
      throws InterruptedException {
    server.at("/feed", rss(item("1", "/p1"), item("2", "/p2"), item("3", "/p3")));
    server.at("/p1", stub("amphtml", "/p1/amp"));
    server.at(
        "/p1/amp",
        NewsStand.body(
            "text/html",
            "<link rel=canonical href='/other'><article><p>" + WORDS.repeat(8) + "</p></article>"));
    server.at("/p2", stub("amphtml", "http://amp.example/p2"));
    server.at("/p3", stub("amphtml", "/p3/amp"));
    server.at("/p3/amp", page(WORDS));

    poll();

    assertThat(memory.committed(ArticleCaptured.class))
        .hasSize(3)
        .allMatch(c -> c.getFlags().contains("PAYWALLED"))
        .allMatch(c -> c.getUrl().equals(c.getOrigin().getLocation()));
  }

  @Test
  void shouldNotPutAStubInPlaceOfAWholeTextWhenTheVariantFailsLater() throws InterruptedException {
    server.at("/feed", rss(item("1", "/p1")));
    server.at("/p1", stub("amphtml", "/p1/amp"));
    server.at("/p1/amp", page(WORDS.repeat(8)));
    poll();
    server.at("/p1/amp", NewsStand.status(503));
    clock.advance(Duration.ofMinutes(61));
    poll();
    assertThat(memory.committed(ArticleCaptured.class)).hasSize(1);
    server.at("/p1/amp", page(WORDS.repeat(8) + "A sentence was added."));
    clock.advance(Duration.ofHours(6));

    poll();

    assertThat(memory.committed(ArticleCaptured.class)).hasSize(2);
  }

  @Test
  void shouldWithdrawAnArticleWhosePageIsGoneTwice() throws InterruptedException {
    define(Map.of("withdrawOnGone", "true"));
    server.at("/feed", rss(item("1", "/p1")));
    server.at("/p1", page(WORDS));
    poll();
    server.at("/p1", NewsStand.status(410));
    clock.advance(Duration.ofMinutes(61));
    poll();
    assertThat(memory.committed(ArticleWithdrawn.class)).isEmpty();
    clock.advance(Duration.ofMinutes(11));

    poll();

    assertThat(memory.committed(ArticleWithdrawn.class)).hasSize(1);
    clock.advance(Duration.ofDays(8));
    poll();
    assertThat(memory.committed(ArticleWithdrawn.class)).hasSize(1);
  }

  @Test
  void shouldComeBackWhenTheServerAsksForSeconds() throws InterruptedException {
    server.at("/feed", NewsStand.status(429, "Retry-After", "1800"));

    PollResult result = poll();

    assertThat(result.state()).isEqualTo(FeedState.THROTTLED);
    assertThat(result.cursor().nextPoll()).isEqualTo(clock.instant().plusSeconds(1800));
  }

  @Test
  void shouldComeBackWhenTheServerAsksForADate() throws InterruptedException {
    server.at("/feed", NewsStand.status(503, "Retry-After", "Thu, 04 Mar 2021 08:00:00 GMT"));

    assertThat(poll().cursor().nextPoll()).isEqualTo(Instant.parse("2021-03-04T08:00:00Z"));
  }

  @Test
  void shouldBackOffFurtherWithEachFailureAndNeverGiveUp() throws InterruptedException {
    server.at("/feed", NewsStand.status(500));
    Duration last = Duration.ZERO;
    for (int i = 0; i < 12; i++) {
      PollResult result = poll();
      Duration wait = Duration.between(clock.instant(), result.cursor().nextPoll());
      if (i < 6) {
        assertThat(wait).isGreaterThan(last);
      }
      last = wait;
    }

    assertThat(last).isBetween(Duration.ofHours(21), Duration.ofHours(27));
    assertThat(cursor.failures()).isEqualTo(12);
    server.at("/feed", rss());
    assertThat(poll().cursor().failures()).isZero();
  }

  @Test
  void shouldKnowAFeedThatIsGone() throws InterruptedException {
    server.at("/feed", NewsStand.status(410));

    PollResult result = poll();

    assertThat(result.state()).isEqualTo(FeedState.GONE);
    assertThat(result.outcome()).isEqualTo("GONE");
  }

  @Test
  void shouldFollowAFeedThatMoved() throws InterruptedException {
    server.at("/feed", NewsStand.status(301, "Location", "/new"));
    server.at("/new", rss());

    PollResult result = poll();

    assertThat(result.state()).isEqualTo(FeedState.MOVED);
    assertThat(result.movedTo()).isEqualTo(server.url("/new"));
    assertThat(result.cursor().url()).isEqualTo(server.url("/new"));
  }

  @Test
  void shouldWriteADeadLetterOnceForADocumentThatIsNoFeed() throws InterruptedException {
    server.at(
        "/feed", NewsStand.body("text/html", "<!doctype html><html><p>Maintenance</p></html>"));

    PollResult result = poll();
    poll();

    assertThat(result.state()).isEqualTo(FeedState.FAILING);
    assertThat(memory.deadLetters()).hasSize(1);
    assertThat(memory.committed(FeedPolled.class)).hasSize(2);
    assertThat(memory.committed(FeedPolled.class).get(0).getError()).contains("HTML page");
  }

  @Test
  void shouldKeepNoValidatorsOfAFeedThatBreaksOff() throws InterruptedException {
    String whole = rssText(item("1", "/p1"), item("2", "/p2"));
    server.at("/p1", page(WORDS)).at("/p2", page(WORDS + "Second."));
    server.at(
        "/feed",
        NewsStand.body("text/xml", whole.substring(0, whole.length() - 40), "ETag", "\"v\""));

    PollResult first = poll();
    server.at("/feed", NewsStand.body("text/xml", whole, "ETag", "\"v\""));
    poll();

    assertThat(first.cursor().etag()).isNull();
    assertThat(memory.committed(ArticleCaptured.class)).hasSize(2);
  }

  @Test
  void shouldObeyRobotsForPages() throws InterruptedException {
    server.at("/robots.txt", NewsStand.body("text/plain", "User-agent: *\nDisallow: /private/"));
    server.at("/feed", rss(item("1", "/private/p1"), item("2", "/p2")));
    server.at("/private/p1", page(WORDS)).at("/p2", page(WORDS + "Second."));

    poll();

    assertThat(server.asked()).doesNotContain("/private/p1").contains("/p2");
    assertThat(memory.deadLetters()).hasSize(1);
  }

  @Test
  void shouldReadPagesInTheCharsetTheyNeed() throws InterruptedException {
    server.at("/feed", rss(item("1", "/p1")));
    String html = "<html><meta charset='utf-8'><p>Caf\u00e9: " + WORDS + "</p></html>";
    server.at(
        "/p1",
        NewsStand.bytes("text/html; charset=utf-8", html.getBytes(StandardCharsets.ISO_8859_1)));

    poll();

    ArticleCaptured captured = memory.committed(ArticleCaptured.class).get(0);
    assertThat(captured.getFlags()).contains("CHARSET_GUESSED");
    assertThat(StandardCharsets.UTF_8.decode(captured.getText().getBytes().duplicate()).toString())
        .startsWith("Caf\u00e9");
  }

  @Test
  void shouldWriteManyItemsInSeveralTransactionsEachWithTheCursor() throws InterruptedException {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      items
          .append("<item><guid>")
          .append(i)
          .append("</guid><description>")
          .append(WORDS)
          .append(i)
          .append(WORDS)
          .append("</description></item>");
    }
    server.at("/feed", rss(items.toString()));

    poll();

    assertThat(memory.committed(ArticleCaptured.class)).hasSize(120);
    assertThat(memory.producer().commitCount()).isEqualTo(3);
    assertThat(memory.committed(FeedCursor.class)).hasSize(3);
  }

  @Test
  void shouldReadAnIndexOfSitemapsAsOneFeed() throws InterruptedException {
    server.at(
        "/feed",
        NewsStand.body(
            "text/xml",
            "<sitemapindex><sitemap><loc>/s1</loc></sitemap><sitemap><loc>/s2</loc></sitemap></sitemapindex>"));
    server.at("/s1", NewsStand.body("text/xml", "<urlset><url><loc>/p1</loc></url></urlset>"));
    server.at("/s2", NewsStand.body("text/xml", "<urlset><url><loc>/p2</loc></url></urlset>"));
    server.at("/p1", page(WORDS)).at("/p2", page(WORDS + "Second."));

    poll();

    assertThat(memory.committed(ArticleCaptured.class)).hasSize(2);
  }

  @Test
  void shouldTellWhatBecameOfEachNewItem() throws InterruptedException {
    server.at("/feed", rss(item("1", "/p1"), item("2", "/p2"), item("3", "/p1")));
    server.at("/p1", page(WORDS)).at("/p2", NewsStand.status(503));

    poll();
    server.at("/feed", rss(item("1", "/p1"), item("3", "/p1")));
    poll();

    assertThat(memory.committed(FeedPolled.class))
        .extracting(FeedPolled::getTally)
        .containsExactly(new ItemTally(3, 1, 1, 0, 0, 1), new ItemTally(0, 0, 0, 0, 1, 0));
    assertThat(memory.deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(DeadLetter.header(letter.headers(), DeadLetter.REASON))
                  .isEqualTo("VANISHED");
              assertThat(letter.key()).isEqualTo(server.url("/p2"));
            });
  }

  @Test
  void shouldTryAnItemAgainThatWaits() throws InterruptedException {
    server.at("/feed", rss(item("1", "/p1")));
    server.at("/p1", NewsStand.status(503));
    poll();

    cursor = Cursor.of(memory.committed(FeedCursor.class).get(0));
    server.at("/p1", page(WORDS));
    poll();

    assertThat(memory.committed(FeedPolled.class))
        .extracting(FeedPolled::getTally)
        .containsExactly(new ItemTally(1, 0, 0, 0, 0, 1), new ItemTally(0, 1, 0, 0, 0, 0));
    assertThat(memory.deadLetters()).isEmpty();
  }

  @Test
  void shouldGoOnFromACursorReadBack() throws InterruptedException {
    server.at("/feed", rss(item("1", "/p1")));
    server.at("/p1", page(WORDS));
    poll();
    FeedCursor written = memory.committed(FeedCursor.class).get(0);

    cursor = Cursor.of(written);
    poller = poller(new SentTexts(), FetchSettings.defaults().forLoopback());
    poll();

    assertThat(memory.committed(ArticleCaptured.class)).hasSize(1);
    assertThat(cursor.seen().get("1").page()).isNotNull();
  }

  private PollResult poll() throws InterruptedException {
    PollResult result = poller.poll(feed, cursor);
    cursor = result.cursor();
    return result;
  }

  private static String item(String id, String link) {
    return "<item><guid isPermaLink='false'>"
        + id
        + "</guid><link>"
        + link
        + "</link><title>Title "
        + id
        + "</title></item>";
  }

  private static String rssText(String... items) {
    return "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Post</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static NewsStand.Answer rss(String... items) {
    return NewsStand.body("application/rss+xml", rssText(items));
  }

  private static NewsStand.Answer stub(String rel, String href) {
    return NewsStand.body(
        "text/html",
        "<html><head><link rel='"
            + rel
            + "' href='"
            + href
            + "'></head><body><article><p>"
            + WORDS
            + "</p></article><div>Subscribe to continue reading.</div></body></html>");
  }

  private static NewsStand.Answer page(String words) {
    return NewsStand.body(
        "text/html", "<html><body><article><p>" + words + "</p></article></body></html>");
  }
}
