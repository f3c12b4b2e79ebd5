package io.dateline.enrich.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many records of stores are still to be restored; none is read before they are. */
final class RestoreProgress implements StateRestoreListener {
  private static final Logger LOG = LoggerFactory.getLogger(RestoreProgress.class);

  private final Map<String, Long> left = new ConcurrentHashMap<>();

  RestoreProgress(MeterRegistry meters) {
    Gauge.builder("dateline.restore.remaining", left, RestoreProgress::sum).register(meters);
  }

  private static double sum(Map<String, Long> left) {
    return left.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long begin, long end) {
    left.put(store + partition, end - begin);
    LOG.info("stage=restore store={} partition={} records={}", store, partition, end - begin);
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long end, long restored) {
    left.computeIfPresent(store + partition, (key, count) -> Math.max(0, count - restored));
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long restored) {
    left.remove(store + partition);
    LOG.info("stage=restore store={} partition={} restored={}", store, partition, restored);
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long restored) {
    left.remove(store + partition);
  }
}
