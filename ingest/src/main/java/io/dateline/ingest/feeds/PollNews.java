package io.dateline.ingest.feeds;

import io.dateline.ingest.capture.EventLog;
import io.dateline.ingest.capture.LogEntry;
import io.dateline.schemas.DatelineException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what happens to feeds: in the log of feeds, in meters, for the operator. */
final class PollNews implements FeedScheduler.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPolling.class);

  private final EventLog log;
  private final FeedEvents events;
  private final FeedMeters meters;
  private final Clock clock;

  PollNews(EventLog log, FeedEvents events, FeedMeters meters, Clock clock) {
    this.log = log;
    this.events = events;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void polled(Feed feed, PollResult result, Duration late) {
    LOG.debug(
        "feed={} poll={} outcome={} captured={}",
        feed.feedId(),
        result.cursor().lastPoll(),
        result.outcome(),
        result.items().captured());
    meters.polled(result, late);
  }

  @Override
  public void changed(Feed feed, PolledFeed.Change change) {
    LOG.info(
        "feed={} from={} to={} reason={}",
        feed.feedId(),
        change.from(),
        change.to(),
        change.reason());
    write(List.of(events.changed(feed.feedId(), change)));
  }

  @Override
  public void moved(Feed feed, String url) {
    write(List.of(events.defined(feed.withUrl(url), clock.instant())));
  }

  private void write(List<LogEntry> entries) {
    try {
      log.append(new ArrayList<>(entries));
    } catch (DatelineException e) {
      LOG.warn("reason=log-unavailable {}", e.getMessage());
    }
  }
}
