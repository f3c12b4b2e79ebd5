package io.dateline.schemas.keys;

import io.dateline.schemas.events.ArticleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Wraps the keys of one partition anew. For one thread.
 *
 * <p>Only the newest record of an article counts, and what is written in its place counts only
 * where nothing came between the two: see {@link KeyRewriting}.
 */
final class PartitionRotation {
  private static final String NO_EVENT = "(no event)";

  private final KeyPartition partition;
  private final KeyCodec codec;
  private final WrappingKeys keys;
  private final KeyIndex newest = new KeyIndex();
  private final Map<String, Long> former = new TreeMap<>();
  private final Map<String, Long> closed = new TreeMap<>();
  private long current;
  private long known;
  private long first;

  PartitionRotation(KeyPartition partition, KeyCodec codec, WrappingKeys keys) {
    this.partition = partition;
    this.codec = codec;
    this.keys = keys;
  }

  /** Counts, and writes nothing. */
  RotationReport count() {
    follow();
    first = known;
    for (WrappedKey key : found(0, known)) {
      former.merge(key.wrappingKeyId(), 1L, Long::sum);
    }
    return new RotationReport(0, current, former, closed);
  }

  /**
   * Wraps anew whatever a former key wraps, what is written meanwhile included.
   *
   * @param most keys in a transaction
   * @param before called before each
   */
  RotationReport rewrap(KeyRewriting rewriting, int most, IntConsumer before) {
    follow();
    first = known;
    long rewrapped = 0;
    for (long walked = 0; walked < known; walked = Math.min(walked + most, known)) {
      List<WrappedKey> batch = found(walked, Math.min(walked + most, known));
      if (!batch.isEmpty()) {
        before.accept(batch.size());
        rewrapped += rewrap(rewriting, batch);
      }
    }
    return new RotationReport(rewrapped, current, Map.of(), closed);
  }

  private long rewrap(KeyRewriting rewriting, List<WrappedKey> batch) {
    List<WrappedKey> left = batch;
    while (!left.isEmpty() && !rewriting.write(partition, left, known)) {
      follow();
      left = left.stream().filter(this::isNewest).toList();
    }
    follow();
    return left.size();
  }

  /** Reads on to the present end, so that {@code newest} holds for all before {@code known}. */
  private void follow() {
    long end = partition.end();
    partition.committed(known, end, this::take);
    known = end;
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      newest.remove(record.key());
    } else {
      newest.put(record.key(), record.partition(), record.offset());
    }
  }

  /** The keys between two offsets that a former key wraps; counts the others. */
  private List<WrappedKey> found(long from, long to) {
    var found = new ArrayList<WrappedKey>();
    partition.committed(
        from,
        to,
        record -> {
          if (record.value() != null && isNewest(record.key(), record.offset())) {
            visit(record, found);
          }
        });
    return found;
  }

  private void visit(ConsumerRecord<String, byte[]> record, List<WrappedKey> found) {
    ArticleKey event = codec.read(record.value());
    if (event == null) {
      closed.merge(NO_EVENT, 1L, Long::sum);
    } else if (keys.isCurrent(event)) {
      current += record.offset() < first ? 1 : 0; // what came meanwhile is counted elsewhere
    } else {
      keys.unwrap(event)
          .ifPresentOrElse(
              key ->
                  found.add(
                      new WrappedKey(record.key(), record.offset(), event.getWrappingKeyId(), key)),
              () -> closed.merge(event.getWrappingKeyId(), 1L, Long::sum));
    }
  }

  private boolean isNewest(WrappedKey key) {
    return isNewest(key.articleId(), key.offset());
  }

  private boolean isNewest(String articleId, long offset) {
    KeyIndex.Place place = newest.get(articleId);
    return place != null && place.offset() == offset;
  }
}
