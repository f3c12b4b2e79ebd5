package io.dateline.projections.consume;

import io.dateline.projections.project.LoggedEvent;
import io.dateline.projections.project.ViewWriter;
import io.dateline.projections.project.Words;
import io.dateline.projections.store.Database;
import io.dateline.schemas.DatelineException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.TopicPartition;

/**
 * Partitions of a rebuild that are written one batch after the other, beside other lanes: views do
 * not depend on how partitions interleave, and each transaction moves those of one lane on. All
 * methods are for the thread that reads.
 */
final class RebuildLane implements AutoCloseable {
  private static final int MOST_WAITING = 2;

  private final Database database;
  private final String generation;
  private final Claims claims;
  private final ViewWriter writer;
  private final Collection<TopicPartition> partitions;
  private final Map<TopicPartition, Long> read;
  private final ExecutorService writing;
  private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  /** Claims the partitions. */
  RebuildLane(
      Database database,
      String generation,
      Claims claims,
      Words words,
      Collection<TopicPartition> partitions) {
    this.database = database;
    this.generation = generation;
    this.claims = claims;
    this.writer = new ViewWriter(words);
    this.partitions = List.copyOf(partitions);
    this.writing = Executors.newSingleThreadExecutor(task -> new Thread(task, "rebuild-writer"));
    claims.want(partitions);
    claims.claim();
    this.read = new HashMap<>(claims.positions());
  }

  Collection<TopicPartition> partitions() {
    return partitions;
  }

  /** Where each partition stands when all that was given has been written. */
  Map<TopicPartition, Long> positions() {
    return read;
  }

  /** Whether no more should be read for now. */
  boolean isFull() {
    while (!underWay.isEmpty() && underWay.peek().isDone()) {
      join(underWay.remove());
    }
    return underWay.size() >= MOST_WAITING;
  }

  /**
   * Writes events after those given before, and moves the partitions on. After a batch that failed
   * none is written.
   */
  void write(List<LoggedEvent> events, Map<TopicPartition, Long> next) {
    read.putAll(next);
    last = last.thenRunAsync(() -> commit(events, next), writing);
    underWay.add(last);
  }

  /** Waits until all that was given has been written. */
  void join() {
    while (!underWay.isEmpty()) {
      join(underWay.remove());
    }
  }

  private void commit(List<LoggedEvent> events, Map<TopicPartition, Long> next) {
    database.write(
        generation,
        handle -> {
          handle.execute("set local synchronous_commit to off");
          claims.advance(handle, next, false);
          writer.write(handle, events);
          return true;
        });
    claims.advanced(next);
  }

  private static void join(CompletableFuture<Void> batch) {
    try {
      batch.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      throw cause instanceof DatelineException known
          ? known
          : new DatelineException("rebuild stops: " + cause.getMessage(), cause);
    }
  }

  /** Lets the batch under way end; those waiting for it are given up. */
  @Override
  public void close() {
    writing.shutdown();
  }
}
