package io.dateline.app.doctor;

import io.dateline.ingest.feeds.Feed;
import io.dateline.ingest.feeds.FeedPolling;
import io.dateline.ingest.feeds.FeedTrial;
import io.dateline.schemas.DatelineException;
import java.util.ArrayList;
import java.util.List;

/** Looks whether feeds can be fetched from here. */
final class FeedAddresses {
  private final FeedPolling feeds;
  private final int most;

  /**
   * @param most feeds that are asked
   */
  FeedAddresses(FeedPolling feeds, int most) {
    this.feeds = feeds;
    this.most = most;
  }

  List<Finding> look() {
    try {
      List<Feed> all = feeds.definitions().all().stream().filter(feed -> !feed.paused()).toList();
      List<Finding> findings = new ArrayList<>();
      int well = 0;
      for (Feed feed : all.subList(0, Math.min(most, all.size()))) {
        FeedTrial trial = feeds.trial(feed.url(), 0);
        if (trial.problem() == null) {
          well++;
        } else {
          findings.add(
              Finding.warn(
                  "feeds",
                  feed.url() + ": " + trial.problem(),
                  "dateline feeds test " + feed.url()));
        }
      }
      findings.add(
          0, Finding.ok("feeds", all.size() + " defined, " + well + " asked and answered"));
      return List.copyOf(findings);
    } catch (DatelineException e) {
      return List.of(Finding.bad("feeds", "" + e.getMessage(), "mend the broker first"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
