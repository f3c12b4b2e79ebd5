package io.dateline.app.demo;

import io.dateline.app.instance.Installation;
import io.dateline.app.intake.Arrival;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Progress;
import io.dateline.ingest.feeds.Feed;
import io.dateline.ingest.feeds.FeedPolling;
import io.dateline.ingest.feeds.FeedStatus;
import io.dateline.projections.ProjectionService;
import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * What happens in the demo: the feeds of the invented outlets are polled, then the outlets correct
 * and withdraw, and are polled again.
 */
final class DemoStory {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final Output output;
  private final NewsServer news;
  private final FeedPolling polling;
  private final ProjectionService views;
  private final Arrival arrival;
  private final List<Feed> feeds;

  DemoStory(Output output, NewsServer news, Installation installation) {
    this.output = output;
    this.news = news;
    this.polling = installation.services().ingest().orElseThrow().feeds();
    this.views = installation.services().projections().orElseThrow();
    this.arrival = new Arrival(installation.connections(), PATIENCE);
    this.feeds = news.feeds().stream().map(DemoStory::feed).toList();
  }

  /** Tells it, and ends with the table. */
  void tell() {
    output
        .notes()
        .printf(
            "polling %d feeds of invented outlets with %d articles at %s ...%n",
            feeds.size(), news.articleCount(), news.index());
    polling.definitions().defineAll(feeds);
    awaitFeeds(status -> status.lastGoodPoll() != null);
    settle();
    output
        .notes()
        .printf(
            "two outlets correct an article (%d), one withdraws (%d) ...%n",
            news.revised().size(), news.withdrawn().size());
    Set<String> standing = Changes.standing(views.queries());
    news.advance();
    Instant before = Instant.now();
    // an article that is gone counts as withdrawn when it was gone twice
    pollAgain(before);
    pollAgain(Instant.now());
    settle();
    new DemoTable(views.queries()).print(output.data());
    output.data().println();
    output
        .data()
        .println("What the outlets took back: " + Changes.since(standing, views.queries()));
  }

  private void pollAgain(Instant since) {
    feeds.forEach(feed -> polling.pollNow(feed.feedId(), true));
    awaitFeeds(status -> status.lastGoodPoll() != null && status.lastGoodPoll().isAfter(since));
  }

  private void settle() {
    try (Progress progress = new Progress(output)) {
      arrival.await(progress);
    }
  }

  private void awaitFeeds(Predicate<FeedStatus> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Feed feed : feeds) {
      Optional<FeedStatus> status = polling.status(feed.feedId());
      while (status.isEmpty() || !wanted.test(status.get())) {
        if (System.nanoTime() > deadline) {
          throw new DatelineException(
              "feed %s was not polled within %d s: %s"
                  .formatted(
                      feed.url(),
                      PATIENCE.toSeconds(),
                      status.map(FeedStatus::reason).orElse("it is not known yet")));
        }
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        status = polling.status(feed.feedId());
      }
    }
  }

  private static Feed feed(DemoFeed demo) {
    String url = demo.url().toString();
    return new Feed(
        Feed.idOf(url),
        url,
        demo.outlet() + " (sample)",
        demo.id(),
        null,
        Map.of("withdrawOnGone", "true"),
        false);
  }
}
