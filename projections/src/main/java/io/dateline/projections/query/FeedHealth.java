package io.dateline.projections.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a feed fared over the last day, against what its history leads to expect.
 *
 * @param state OK, LATE, SILENT, FAILING, THROTTLED, MOVED, GONE, PAUSED or NEW
 * @param silenceProbability chance of its present silence by its history, at the last poll; null
 *     where the history is too short
 * @param lastGoodPoll the last that was answered; null where none was in four weeks
 * @param itemsByHour new items of the last 24 hours, the oldest hour first
 * @param expectedByHour mean of new items in the same hours of the day over the four weeks before,
 *     or as many days as there are; empty where there is no full day
 * @param duplicateShare of the new items of the last day those that brought nothing new, 0..1; null
 *     where there were none
 * @param extractionFailures new items of the last day that were given up
 * @param latencySeconds median from publication to capture over the last day; null where no article
 *     of it has a date
 */
public record FeedHealth(
    String id,
    @Nullable String url,
    @Nullable String title,
    String state,
    Instant since,
    String reason,
    @Nullable Double silenceProbability,
    @Nullable Instant lastGoodPoll,
    @Nullable Instant lastPoll,
    @Nullable Instant nextPoll,
    List<Integer> itemsByHour,
    List<Double> expectedByHour,
    @Nullable Double duplicateShare,
    int extractionFailures,
    @Nullable Long latencySeconds) {

  /** Keeps the lists unmodifiable. */
  public FeedHealth {
    itemsByHour = List.copyOf(itemsByHour);
    expectedByHour = List.copyOf(expectedByHour);
  }

  /** New items of the last day. */
  public int items() {
    return itemsByHour.stream().mapToInt(Integer::intValue).sum();
  }

  /** What is expected of a day; null where the history is too short. */
  public @Nullable Double expected() {
    return expectedByHour.isEmpty()
        ? null
        : expectedByHour.stream().mapToDouble(Double::doubleValue).sum();
  }
}
