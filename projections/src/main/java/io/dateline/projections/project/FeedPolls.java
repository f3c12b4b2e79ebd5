package io.dateline.projections.project;

import io.dateline.projections.store.CopyRows;
import io.dateline.schemas.events.FeedPolled;
import io.dateline.schemas.events.ItemTally;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** feed-polls: each poll of each feed. */
final class FeedPolls implements TopicProjection {
  private final CopyRows polls =
      new CopyRows(
          "feed_polls",
          "partition",
          "recorded_offset",
          "feed_id",
          "poll_id",
          "url",
          "started_at",
          "duration_ms",
          "http_status",
          "outcome",
          "error",
          "items",
          "captured",
          "known",
          "failed",
          "bytes",
          "next_poll_at",
          "recorded_at",
          "fresh",
          "first_captured",
          "duplicates",
          "given_up",
          "vanished",
          "waiting",
          "silence_probability");

  @Override
  public String topic() {
    return "feed-polls";
  }

  @Override
  public void apply(Handle handle, List<LoggedEvent> events) {
    for (LoggedEvent event : events) {
      if (event.value() instanceof FeedPolled polled) {
        ItemTally tally = polled.getTally();
        polls
            .row()
            .int4(event.partition())
            .int8(event.offset())
            .text(polled.getFeedId())
            .text(polled.getPollId())
            .text(polled.getUrl())
            .time(polled.getStartedAt())
            .int8(polled.getDurationMs())
            .int4(polled.getHttpStatus())
            .text(polled.getOutcome())
            .text(polled.getError())
            .int4(polled.getItems())
            .int4(polled.getCaptured())
            .int4(polled.getKnown())
            .int4(polled.getFailed())
            .int8(polled.getBytes())
            .time(polled.getNextPollAt())
            .time(polled.getMeta().getRecordedAt())
            .int4(tally == null ? null : tally.getFresh())
            .int4(tally == null ? null : tally.getFirst())
            .int4(tally == null ? null : tally.getDuplicates())
            .int4(tally == null ? null : tally.getGivenUp())
            .int4(tally == null ? null : tally.getVanished())
            .int4(tally == null ? null : tally.getWaiting())
            .float8(polled.getSilenceProbability());
      }
    }
    polls.flush(handle);
  }
}
