package io.dateline.app.doctor;

import io.dateline.app.config.Connections;
import io.dateline.schemas.topics.TopicCatalogue;
import io.dateline.schemas.topics.TopicFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Looks at the brokers and at the topics against the catalogue. */
final class Log {
  private static final int PATIENCE_S = 10;
  private static final int PATIENCE_MS = 10_000;

  private final Connections connections;

  Log(Connections connections) {
    this.connections = connections;
  }

  List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    Map<String, Object> settings = new HashMap<>(connections.kafka());
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    settings.put("default.api.timeout.ms", PATIENCE_MS);
    try (Admin admin = Admin.create(settings)) {
      int nodes = admin.describeCluster().nodes().get(PATIENCE_S, TimeUnit.SECONDS).size();
      findings.add(brokers(nodes));
      topics(admin, findings);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      findings.add(unreachable(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      findings.add(unreachable(e));
    }
    return findings;
  }

  private Finding brokers(int nodes) {
    int replication = connections.topics().replication();
    return nodes >= replication
        ? Finding.ok("broker", nodes + " at " + connections.bootstrap())
        : Finding.bad(
            "broker",
            nodes + " brokers, topics want " + replication + " copies",
            "start the others, or set topics.replication to " + nodes);
  }

  private void topics(Admin admin, List<Finding> findings) {
    List<TopicFinding> differences = new TopicCatalogue(connections.topics()).verify(admin);
    if (differences.isEmpty()) {
      findings.add(Finding.ok("topics", "as in the catalogue"));
    }
    for (TopicFinding each : differences) {
      String detail =
          each.topic()
              + ": "
              + each.setting()
              + " is "
              + each.actual()
              + ", not "
              + each.expected();
      findings.add(
          each.losesFacts()
              ? Finding.bad("topics", detail, each.remedy())
              : Finding.warn("topics", detail, each.remedy()));
    }
  }

  private Finding unreachable(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return Finding.bad(
        "broker",
        connections.bootstrap() + " does not answer: " + cause.getClass().getSimpleName(),
        "start it, or mend kafka.bootstrap.servers");
  }
}
