package io.dateline.app.meters;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The lag of one consumer as it is sampled: in records, in seconds, and how long it takes to clear
 * at the pace of the last minutes. Seconds are the age of the end of the log that the consumer has
 * not reached yet, so that no record has to be read for them. For one thread.
 */
final class LagTrack {
  /** A consumer that has unread records and does not move for so long is wedged. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MOST_SAMPLES = 2_000;

  private record End(Instant at, long offset) {}

  private record Progress(Instant at, long sum) {}

  private final Map<TopicPartition, Deque<End>> ends = new HashMap<>();
  private final Deque<Progress> progress = new ArrayDeque<>();
  private Instant moved = Instant.MIN;
  private long sum = -1;
  private long endSum;
  private long endSumWhenMoved;

  /**
   * What one sample says.
   *
   * @param committed records up to the last stable offset that are not read
   * @param uncommitted records up to the high watermark that are not read, those of open
   *     transactions among them
   * @param seconds age of the oldest end that was not reached
   * @param clearSeconds time to clear at the pace of the last minutes; infinite without progress
   * @param wedged whether it stands still while the log grows
   */
  record Lag(
      long committed, long uncommitted, double seconds, double clearSeconds, boolean wedged) {
    static final Lag NONE = new Lag(0, 0, 0, 0, false);
  }

  /**
   * Takes a sample.
   *
   * @param positions next offset to read; partitions never read are missing
   * @param stable last stable offsets
   * @param high high watermarks
   */
  Lag sample(
      Instant now,
      Map<TopicPartition, Long> positions,
      Map<TopicPartition, Long> stable,
      Map<TopicPartition, Long> high) {
    long committed = 0;
    long uncommitted = 0;
    long total = 0;
    double seconds = 0;
    for (Map.Entry<TopicPartition, Long> end : stable.entrySet()) {
      long position = positions.getOrDefault(end.getKey(), 0L);
      total += position;
      committed += Math.max(0, end.getValue() - position);
      uncommitted += Math.max(0, high.getOrDefault(end.getKey(), end.getValue()) - position);
      seconds = Math.max(seconds, age(end.getKey(), end.getValue(), position, now));
    }
    long all = stable.values().stream().mapToLong(Long::longValue).sum();
    return new Lag(
        committed, uncommitted, seconds, clear(committed, total, now), wedged(total, all, now));
  }

  private double age(TopicPartition partition, long end, long position, Instant now) {
    Deque<End> seen = ends.computeIfAbsent(partition, p -> new ArrayDeque<>());
    if (seen.isEmpty() || seen.getLast().offset() < end) {
      seen.addLast(new End(now, end));
    }
    // the marker that ends a transaction takes an offset too, which a position never passes
    while (!seen.isEmpty() && seen.getFirst().offset() - 1 <= position) {
      seen.removeFirst();
    }
    if (seen.size() > MOST_SAMPLES) {
      Iterator<End> each = seen.iterator();
      each.next();
      each.next();
      each.remove();
    }
    return seen.isEmpty() ? 0 : Duration.between(seen.getFirst().at(), now).toMillis() / 1000.0;
  }

  private double clear(long lag, long total, Instant now) {
    progress.addLast(new Progress(now, total));
    while (progress.getFirst().at().plus(WINDOW).isBefore(now)) {
      progress.removeFirst();
    }
    Progress first = progress.getFirst();
    double span = Duration.between(first.at(), now).toMillis() / 1000.0;
    if (lag == 0 || span == 0) {
      return 0;
    }
    double pace = (total - first.sum()) / span;
    return pace <= 0 ? Double.POSITIVE_INFINITY : lag / pace;
  }

  private boolean wedged(long total, long all, Instant now) {
    if (total != sum) {
      sum = total;
      moved = now;
      endSumWhenMoved = all;
    }
    endSum = all;
    return endSum > endSumWhenMoved && moved.plus(PATIENCE).isBefore(now);
  }
}
