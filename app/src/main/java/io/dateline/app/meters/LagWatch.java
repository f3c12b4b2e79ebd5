package io.dateline.app.meters;

import io.dateline.schemas.DatelineException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Samples the lag of one consumer every quarter of a minute, shows it as meters, and tells whether
 * the consumer is wedged. Closed once; the rest may be called from any thread.
 */
public final class LagWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LagWatch.class);
  private static final Duration PERIOD = Duration.ofSeconds(15);
  private static final int PATIENCE_S = 10;

  /** Where a consumer stands. */
  @FunctionalInterface
  public interface Positions {
    /**
     * Next offset to read, by partition; partitions never read are missing.
     *
     * @param admin of the brokers, where it helps
     */
    Map<TopicPartition, Long> now(Admin admin)
        throws ExecutionException, InterruptedException, TimeoutException;
  }

  private final String consumer;
  private final Admin admin;
  private final List<String> topics;
  private final Positions positions;
  private final Clock clock;
  private final LagTrack track = new LagTrack();
  private final ScheduledExecutorService thread;
  private volatile LagTrack.Lag lag = LagTrack.Lag.NONE;
  private @Nullable ScheduledFuture<?> samples;

  private LagWatch(
      String consumer,
      Map<String, String> kafka,
      List<String> topics,
      Positions positions,
      Clock clock) {
    this.consumer = consumer;
    this.admin = Admin.create(Map.copyOf(kafka));
    this.topics = topics;
    this.positions = positions;
    this.clock = clock;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, "lag-" + consumer);
              made.setDaemon(true);
              return made;
            });
  }

  /**
   * Begins; the first sample is taken at once.
   *
   * @param consumer value of the meters' tag
   * @param topics full names of what it reads
   */
  public static LagWatch start(
      String consumer,
      Map<String, String> kafka,
      List<String> topics,
      Positions positions,
      MeterRegistry meters) {
    LagWatch watch = new LagWatch(consumer, kafka, topics, positions, Clock.systemUTC());
    watch.register(meters);
    watch.samples =
        watch.thread.scheduleWithFixedDelay(
            watch::sample, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  /**
   * Whether the consumer moves, or has nothing to read.
   *
   * @throws DatelineException where it is wedged: only a restart helps
   */
  public void check() {
    LagTrack.Lag now = lag;
    if (now.wedged()) {
      throw new DatelineException(
          "%s has stood still for %d min with %d records to read; restart it and look into its log"
              .formatted(consumer, LagTrack.PATIENCE.toMinutes(), now.committed()));
    }
  }

  private void register(MeterRegistry meters) {
    gauge(meters, "dateline.lag.records", "read_committed", now -> now.committed());
    gauge(meters, "dateline.lag.records", "read_uncommitted", now -> now.uncommitted());
    gauge(meters, "dateline.lag", null, now -> now.seconds());
    gauge(meters, "dateline.lag.clear", null, now -> now.clearSeconds());
    gauge(meters, "dateline.consumer.wedged", null, now -> now.wedged() ? 1 : 0);
  }

  private void gauge(
      MeterRegistry meters,
      String name,
      @Nullable String isolation,
      ToDoubleFunction<LagTrack.Lag> value) {
    Gauge.Builder<LagWatch> gauge =
        Gauge.builder(name, this, watch -> value.applyAsDouble(watch.lag))
            .tag("consumer", consumer);
    if (isolation != null) {
      gauge.tag("isolation", isolation);
    }
    if (name.equals("dateline.lag") || name.equals("dateline.lag.clear")) {
      gauge.baseUnit("seconds");
    }
    gauge.register(meters);
  }

  private void sample() {
    try {
      Map<TopicPartition, Long> stable = ends(IsolationLevel.READ_COMMITTED);
      Map<TopicPartition, Long> high = ends(IsolationLevel.READ_UNCOMMITTED);
      lag = track.sample(clock.instant(), positions.now(admin), stable, high);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      LOG.warn("stage=lag consumer={} reason=NO_SAMPLE {}", consumer, e.toString());
    }
  }

  private Map<TopicPartition, Long> ends(IsolationLevel isolation)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    admin
        .describeTopics(topics)
        .allTopicNames()
        .get(PATIENCE_S, TimeUnit.SECONDS)
        .forEach(
            (name, topic) ->
                topic
                    .partitions()
                    .forEach(
                        p ->
                            asked.put(
                                new TopicPartition(name, p.partition()), OffsetSpec.latest())));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(asked, new ListOffsetsOptions(isolation))
        .all()
        .get(PATIENCE_S, TimeUnit.SECONDS)
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  /** Positions of a consumer group as the brokers keep them. */
  public static Positions ofGroup(String group, Collection<String> topics) {
    return admin -> {
      Map<TopicPartition, Long> found = new HashMap<>();
      admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get(PATIENCE_S, TimeUnit.SECONDS)
          .forEach(
              (partition, at) -> {
                if (at != null && topics.contains(partition.topic())) {
                  found.put(partition, at.offset());
                }
              });
      return found;
    };
  }

  @Override
  public void close() {
    if (samples != null) {
      samples.cancel(true);
    }
    thread.shutdownNow();
    admin.close(Duration.ofSeconds(2));
  }
}
