package io.dateline.app.ingest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.app.pipeline.Installation;
import io.dateline.ingest.IngestService;
import io.dateline.ingest.feeds.Feed;
import io.dateline.ingest.feeds.FeedState;
import io.dateline.ingest.feeds.FeedStatus;
import io.dateline.ingest.sources.FileSource;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.FeedCursor;
import io.dateline.schemas.events.FeedPolled;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The ingest on a real broker and registry, with a site to poll. */
@ExtendWith(EmbeddedParts.class)
class IngestIT {
  private static final String TEXT = "The council met at noon and voted to reopen the quay.";

  /** So many that no partition is left without a feed. */
  private static final int SHARED = 40;

  private final Newsroom newsroom = new Newsroom();
  private Installation installation;

  @BeforeEach
  void open(Parts parts) {
    installation = Installation.on(parts);
  }

  @AfterEach
  void close() {
    installation.close();
    newsroom.close();
  }

  @Test
  void shouldCaptureFilesOnce(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("a.jsonl"), "{\"id\":\"7\",\"text\":\"%s\"}\n".formatted(TEXT));
    Files.writeString(
        directory.resolve("b.html"),
        "<html><title>Quay</title><p>%s It is the page.</p></html>".formatted(TEXT));
    var files = new FileSource(List.of(directory));

    try (var service = Ingests.open(installation, "one")) {
      var first = service.ingest(files);
      var second = service.ingest(files);

      assertThat(first.captured()).isEqualTo(2);
      assertThat(first.positions().values().stream().mapToLong(Long::longValue).sum())
          .isGreaterThanOrEqualTo(2);
      assertThat(second.skipped()).isEqualTo(2);
    }
    assertThat(captured()).extracting(ArticleCaptured::getLanguage).containsExactly("en", "en");
  }

  @Test
  void shouldRecordPollCursorAndArticleAndThenThatNothingIsNew() {
    try (var service = Ingests.start(installation, "one")) {
      Feed feed = define(service, "harbour");
      awaitPolls(1);

      service.feeds().pollNow(feed.feedId(), false);
      awaitPolls(2);

      assertThat(polls())
          .extracting(p -> p.getOutcome() + " " + p.getHttpStatus() + " " + p.getCaptured())
          .containsExactly("FETCHED 200 1", "NOT_MODIFIED 304 0");
      assertThat(captured())
          .singleElement()
          .extracting(ArticleCaptured::getUrl)
          .isEqualTo(newsroom.article("harbour"));
      assertThat(installation.events(Topic.FEED_CURSORS, FeedCursor.class)).hasSize(1);
    }
  }

  @Test
  void shouldWriteNothingOfAPollWhoseCursorTheBrokerRefuses() throws Exception {
    limitCursors("150");
    try (var service = Ingests.start(installation, "one")) {
      Feed feed = define(service, "harbour");
      await("a poll that failed")
          .atMost(60, SECONDS)
          .until(
              () ->
                  status(service, feed)
                      .map(
                          s ->
                              s.lastPoll() == null
                                  && s.nextPoll() != null
                                  && s.nextPoll().isAfter(Instant.now()))
                      .orElse(false));

      assertThat(polls()).isEmpty();
      assertThat(captured()).isEmpty();

      limitCursors("1048576");
      service.feeds().pollNow(feed.feedId(), false);
      awaitPolls(1);
      assertThat(captured()).hasSize(1);
    }
  }

  @Test
  void shouldGoOnFromTheCursorOfAFormerProcess() {
    Feed feed;
    try (var first = Ingests.start(installation, "one")) {
      feed = define(first, "harbour");
      awaitPolls(1);
    }

    try (var second = Ingests.start(installation, "one")) {
      awaitFeed(second, feed, status -> true);
      second.feeds().pollNow(feed.feedId(), false);
      awaitPolls(2);
    }

    assertThat(polls()).extracting(FeedPolled::getHttpStatus).containsExactly(200, 304);
    assertThat(captured()).hasSize(1);
  }

  @Test
  void shouldFollowTheLogOfFeeds() {
    try (var service = Ingests.start(installation, "one")) {
      Feed feed = define(service, "harbour");
      awaitFeed(service, feed, status -> status.state() == FeedState.OK);

      service.feeds().definitions().pause(feed.feedId(), "too many");
      awaitFeed(service, feed, status -> status.state() == FeedState.PAUSED);
      service.feeds().definitions().resume(feed.feedId());
      awaitFeed(service, feed, status -> status.state() == FeedState.OK);
      awaitPolls(2);
      service.feeds().definitions().remove(feed.feedId(), "no more");

      await("the removal").atMost(60, SECONDS).until(() -> status(service, feed).isEmpty());
    }
  }

  @Test
  void shouldNotPollAFeedAfterARestartThatWasRemovedOrPaused() {
    Feed removed;
    Feed paused;
    Feed kept;
    try (var first = Ingests.open(installation, "one")) {
      removed = define(first, "removed");
      paused = define(first, "paused");
      kept = define(first, "kept");
      first.feeds().definitions().remove(removed.feedId(), "no more");
      first.feeds().definitions().pause(paused.feedId(), "too many");
    }

    try (var second = Ingests.start(installation, "one")) {
      awaitPolls(1);
      awaitFeed(second, paused, status -> status.state() == FeedState.PAUSED);
    }

    assertThat(polls()).extracting(FeedPolled::getFeedId).containsExactly(kept.feedId());
  }

  @Test
  void shouldWithdrawByRequest() {
    try (var service = Ingests.open(installation, "one")) {
      service.withdraw("0123456789abcdef0123456789abcdef", "wrong town", "desk");
    }

    assertThat(withdrawn())
        .singleElement()
        .satisfies(w -> assertThat(w.getReason()).isEqualTo("wrong town"));
  }

  @Test
  void shouldWithdrawAnArticleWhosePageIsGoneTwice() {
    try (var service = Ingests.start(installation, "one")) {
      Feed feed = define(service, "harbour", Map.of("withdrawOnGone", "true"));
      awaitPolls(1);
      newsroom.takeDown("harbour");

      service.feeds().pollNow(feed.feedId(), true);
      awaitPolls(2);
      assertThat(withdrawn()).isEmpty();
      service.feeds().pollNow(feed.feedId(), true);
      awaitPolls(3);
    }

    assertThat(withdrawn())
        .extracting(ArticleWithdrawn::getArticleId)
        .containsExactly(captured().get(0).getArticleId());
  }

  @Test
  void shouldShareFeedsAmongInstancesAndTakeThemOver(Parts parts) {
    useFourFeedPartitions(parts);
    List<Feed> feeds =
        IntStream.range(0, SHARED).mapToObj(i -> feed("town" + i, Map.of())).toList();
    try (var first = Ingests.start(installation, "one")) {
      first.feeds().definitions().defineAll(feeds);
      try (var second = Ingests.start(installation, "two")) {
        await("both to have feeds")
            .atMost(90, SECONDS)
            .until(() -> shared(first, second) && polls().size() >= SHARED);
        assertThat(second.check().ready()).isTrue();
        pollAll(feeds, first, second);
        awaitPolls(2 * SHARED);
        assertThat(polls())
            .filteredOn(p -> p.getHttpStatus() == 200)
            .extracting(FeedPolled::getFeedId)
            .containsExactlyInAnyOrderElementsOf(feeds.stream().map(Feed::feedId).toList());
      }

      await("the takeover")
          .atMost(90, SECONDS)
          .until(() -> first.feeds().statuses().size() == SHARED);
      pollAll(feeds, first);
      awaitPolls(3 * SHARED);
    }

    assertThat(polls()).filteredOn(p -> p.getHttpStatus() == 304).hasSize(2 * SHARED);
    assertThat(captured()).hasSize(SHARED);
  }

  private void useFourFeedPartitions(Parts parts) {
    TopicSettings one = installation.settings();
    installation.close();
    installation =
        Installation.on(parts, new TopicSettings(one.prefix() + "four.", 1, 4, (short) 1));
  }

  private static boolean shared(IngestService first, IngestService second) {
    int one = first.feeds().statuses().size();
    int two = second.feeds().statuses().size();
    return one > 0 && two > 0 && one + two == SHARED;
  }

  private static void pollAll(List<Feed> feeds, IngestService... services) {
    for (Feed feed : feeds) {
      Stream.of(services)
          .filter(service -> status(service, feed).isPresent())
          .forEach(service -> service.feeds().pollNow(feed.feedId(), false));
    }
  }

  private Feed define(IngestService service, String name) {
    return define(service, name, Map.of());
  }

  private Feed define(IngestService service, String name, Map<String, String> settings) {
    Feed feed = feed(name, settings);
    service.feeds().definitions().define(feed);
    return feed;
  }

  private Feed feed(String name, Map<String, String> settings) {
    String url = newsroom.feed(name);
    return new Feed(Feed.idOf(url), url, null, null, null, settings, false);
  }

  private static Optional<FeedStatus> status(IngestService service, Feed feed) {
    return service.feeds().status(feed.feedId());
  }

  private static void awaitFeed(IngestService service, Feed feed, Predicate<FeedStatus> wanted) {
    await("the state of the feed")
        .atMost(60, SECONDS)
        .until(() -> status(service, feed).filter(wanted).isPresent());
  }

  private void awaitPolls(int count) {
    await(count + " polls").atMost(90, SECONDS).until(() -> polls().size() >= count);
    assertThat(polls()).hasSize(count);
  }

  private List<FeedPolled> polls() {
    return installation.events(Topic.FEED_POLLS, FeedPolled.class);
  }

  private List<ArticleCaptured> captured() {
    return installation.events(Topic.ARTICLES_CAPTURED, ArticleCaptured.class);
  }

  private List<ArticleWithdrawn> withdrawn() {
    return installation.events(Topic.ARTICLES_CAPTURED, ArticleWithdrawn.class);
  }

  /** Room for the marker that ends a transaction is to be left: the broker fails without. */
  private void limitCursors(String bytes) throws Exception {
    var topic =
        new ConfigResource(
            ConfigResource.Type.TOPIC, installation.topics().name(Topic.FEED_CURSORS));
    Collection<AlterConfigOp> change =
        List.of(
            new AlterConfigOp(
                new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET));
    installation.admin().incrementalAlterConfigs(Map.of(topic, change)).all().get();
  }
}
