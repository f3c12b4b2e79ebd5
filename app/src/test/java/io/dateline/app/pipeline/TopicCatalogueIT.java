package io.dateline.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicFinding;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedParts.class)
class TopicCatalogueIT {
  @Test
  void shouldFindEveryTopicMissingOnAnEmptyBroker(Parts parts) {
    try (var installation = Installation.emptyOn(parts)) {
      List<TopicFinding> findings = installation.topics().verify(installation.admin());

      assertThat(findings).hasSize(Topic.values().length).allMatch(TopicFinding::losesFacts);
      assertThat(findings.get(0).remedy()).isEqualTo("run 'dateline topics --apply'");
    }
  }

  @Test
  void shouldFindNothingWrongWithTopicsItCreated(Parts parts) {
    try (var installation = Installation.emptyOn(parts)) {
      List<String> created = installation.topics().createMissing(installation.admin());

      assertThat(created).hasSize(Topic.values().length);
      assertThat(installation.topics().verify(installation.admin())).isEmpty();
    }
  }

  @Test
  void shouldCreateNothingTheSecondTime(Parts parts) {
    try (var installation = Installation.on(parts)) {
      assertThat(installation.topics().createMissing(installation.admin())).isEmpty();
    }
  }

  @Test
  void shouldRefuseATopicThatWouldLoseFactsAndSayHowToMendIt(Parts parts) throws Exception {
    try (var installation = Installation.on(parts)) {
      String topic = installation.topics().name(Topic.RELATIONS);
      set(installation, topic, "retention.ms", "604800000");

      assertThatThrownBy(() -> installation.topics().assertFactsAreKept(installation.admin()))
          .isInstanceOf(DatelineException.class)
          .hasMessageContaining(topic + ": retention.ms is 604800000, not -1")
          .hasMessageContaining("kafka-configs.sh --alter --topic " + topic);
    }
  }

  @Test
  void shouldTolerateAnotherRetentionOfDeadLetters(Parts parts) throws Exception {
    try (var installation = Installation.on(parts)) {
      String topic = installation.topics().name(Topic.DEAD_LETTERS);
      set(installation, topic, "retention.ms", "604800000");

      installation.topics().assertFactsAreKept(installation.admin());

      assertThat(installation.topics().verify(installation.admin()))
          .singleElement()
          .extracting(TopicFinding::topic)
          .isEqualTo(topic);
    }
  }

  private static void set(Installation installation, String topic, String key, String value)
      throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    var change = new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
    installation.admin().incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get();
  }
}
