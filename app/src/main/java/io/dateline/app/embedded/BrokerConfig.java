package io.dateline.app.embedded;

import java.nio.file.Path;
import java.util.Map;

/** The broker's configuration, as the documentation of Kafka 4.3 names it. */
final class BrokerConfig {
  static final String CONTROLLER = "CONTROLLER";

  private BrokerConfig() {}

  /**
   * One node in both roles. Offsets of groups are kept for ten years instead of seven days: a
   * laptop that was closed over the holidays must go on where it stopped.
   */
  static Map<String, String> of(int node, Path log, int listener, int controller) {
    return Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", Integer.toString(node)),
        Map.entry(
            "listeners",
            "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d"
                .formatted(listener, CONTROLLER, controller)),
        Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + listener),
        Map.entry("controller.listener.names", CONTROLLER),
        Map.entry("controller.quorum.voters", "%d@127.0.0.1:%d".formatted(node, controller)),
        Map.entry("log.dirs", log.toString()),
        Map.entry("auto.create.topics.enable", "false"),
        Map.entry("default.replication.factor", "1"),
        Map.entry("min.insync.replicas", "1"),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.topic.num.partitions", "4"),
        Map.entry("offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60)),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("transaction.state.log.num.partitions", "4"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        Map.entry("share.coordinator.state.topic.num.partitions", "1"),
        Map.entry("group.initial.rebalance.delay.ms", "0"),
        Map.entry("log.flush.interval.ms", "1000"),
        Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20)),
        Map.entry("num.network.threads", "2"),
        Map.entry("num.io.threads", "4"),
        Map.entry("background.threads", "2"));
  }
}
