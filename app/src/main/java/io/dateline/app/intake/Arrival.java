package io.dateline.app.intake;

import io.dateline.app.config.Connections;
import io.dateline.app.service.ProjectionPart;
import io.dateline.app.terminal.Progress;
import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.projections.consume.LogEnd;
import io.dateline.projections.position.PositionVector;
import io.dateline.projections.query.Queries;
import io.dateline.projections.store.Database;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * The way of captured articles into the views: first the enrichment has to have read them, then the
 * views all that it wrote.
 */
public final class Arrival {
  /** How long commands wait without any advance. */
  public static final Duration USUAL_PATIENCE = Duration.ofMinutes(2);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final Connections connections;
  private final Duration patience;

  /**
   * @param connections log and views
   * @param patience how long the whole way may take without any advance
   */
  public Arrival(Connections connections, Duration patience) {
    this.connections = connections;
    this.patience = patience;
  }

  /** Waits for all that has been captured until now. */
  public void await(Progress progress) {
    TopicCatalogue topics = new TopicCatalogue(connections.topics());
    PositionVector captured =
        LogEnd.of(connections.log(), java.util.List.of(Topic.ARTICLES_CAPTURED.baseName()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    String topic = topics.name(Topic.ARTICLES_CAPTURED);
    var offsets = captured.offsets(Topic.ARTICLES_CAPTURED.baseName());
    for (int partition = 0; partition < offsets.size(); partition++) {
      ends.put(new TopicPartition(topic, partition), offsets.get(partition));
    }
    await(ends, progress);
  }

  /**
   * Waits until what was written up to these positions of articles.captured shows in the views.
   *
   * @param ends offset after the last record, by partition; other topics are left aside
   * @throws DatelineException where nothing has advanced for as long as the patience lasts
   */
  public void await(Map<TopicPartition, Long> ends, Progress progress) {
    String captured = new TopicCatalogue(connections.topics()).name(Topic.ARTICLES_CAPTURED);
    Map<TopicPartition, Long> wanted = new HashMap<>(ends);
    wanted.keySet().removeIf(partition -> !partition.topic().equals(captured));
    try (Admin admin = Admin.create(Map.copyOf(connections.kafka()));
        UnreadRecords unread = UnreadRecords.open(connections)) {
      awaitEnrichment(admin, unread, wanted, progress);
    }
    try (Database database = Database.open(ProjectionPart.database(connections.db()))) {
      awaitViews(new Queries(database), progress);
    }
  }

  private void awaitEnrichment(
      Admin admin, UnreadRecords unread, Map<TopicPartition, Long> wanted, Progress progress) {
    long total = wanted.size();
    Stall stall = new Stall(patience, "the enrichment does not read what was captured");
    while (!wanted.isEmpty()) {
      Map<TopicPartition, Long> committed = committed(admin);
      wanted
          .entrySet()
          .removeIf(want -> committed.getOrDefault(want.getKey(), 0L) >= want.getValue());
      // what ends in markers of transactions is never committed up to its end
      wanted.keySet().removeAll(unread.noneIn(committed, wanted));
      progress.show("enriching", total - wanted.size(), total);
      if (!wanted.isEmpty()) {
        stall.watch(committed.toString());
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      }
    }
  }

  private void awaitViews(Queries queries, Progress progress) {
    PositionVector end = LogEnd.of(connections.log(), LogEnd.viewTopics());
    Stall stall = new Stall(patience, "the views do not advance");
    PositionVector position = queries.position();
    while (!position.isAtLeast(end)) {
      progress.show("updating views", sum(position), sum(end));
      stall.watch(position.token());
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      position = queries.position();
    }
  }

  private static long sum(PositionVector vector) {
    return vector.offsets().values().stream()
        .flatMap(java.util.Collection::stream)
        .mapToLong(Long::longValue)
        .sum();
  }

  private Map<TopicPartition, Long> committed(Admin admin) {
    try {
      Map<TopicPartition, Long> offsets = new HashMap<>();
      admin
          .listConsumerGroupOffsets(EnrichConfig.live(connections.topics()))
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach(
              (partition, at) -> {
                if (at != null) {
                  offsets.put(partition, at.offset());
                }
              });
      return offsets;
    } catch (ExecutionException e) {
      throw new DatelineException(
          "broker: cannot tell how far the enrichment is: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatelineException("interrupted while waiting for the enrichment", e);
    }
  }

  /** Notices when nothing changes any more. */
  private static final class Stall {
    private final Duration patience;
    private final String complaint;
    private String last = "";
    private long since = System.nanoTime();

    Stall(Duration patience, String complaint) {
      this.patience = patience;
      this.complaint = complaint;
    }

    void watch(String state) {
      if (!state.equals(last)) {
        last = state;
        since = System.nanoTime();
      } else if (System.nanoTime() - since > patience.toNanos()) {
        throw new DatelineException(
            "%s since %d s; what was captured is safe, see /health/ready and the log of the service"
                .formatted(complaint, patience.toSeconds()));
      }
    }
  }
}
