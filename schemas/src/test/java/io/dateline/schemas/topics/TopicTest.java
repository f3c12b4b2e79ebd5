package io.dateline.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
  private final TopicCatalogue catalogue = new TopicCatalogue(TopicSettings.defaults());

  @Test
  void shouldPutThePrefixBeforeEveryName() {
    var prefixed = new TopicCatalogue(new TopicSettings("acme.", 12, 6, (short) 1));

    assertThat(prefixed.name(Topic.ARTICLES_CAPTURED)).isEqualTo("acme.articles.captured");
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void shouldFindATopicByItsFullName(Topic topic) {
    assertThat(catalogue.topic(catalogue.name(topic))).contains(topic);
  }

  @Test
  void shouldNotKnowForeignTopics() {
    assertThat(catalogue.topic("orders")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Topic.class,
      names = {
        "ARTICLES_CAPTURED",
        "ARTICLES_ENRICHED",
        "RELATIONS",
        "STANCES",
        "ACTORS",
        "FEEDS",
        "AUDIT"
      })
  void shouldKeepFactsForEver(Topic topic) {
    assertThat(catalogue.configuration(topic))
        .containsEntry("retention.ms", "-1")
        .containsEntry("retention.bytes", "-1")
        .containsEntry("cleanup.policy", "delete");
  }

  @Test
  void shouldKeepPollsForNinetyDaysAndDeadLettersForThirty() {
    assertThat(catalogue.configuration(Topic.FEED_POLLS))
        .containsEntry("retention.ms", "7776000000");
    assertThat(catalogue.configuration(Topic.DEAD_LETTERS))
        .containsEntry("retention.ms", "2592000000");
  }

  @Test
  void shouldShareOnePartitionCountAmongTheArticleTopics() {
    assertThat(catalogue.partitions(Topic.ARTICLES_CAPTURED))
        .isEqualTo(catalogue.partitions(Topic.ARTICLES_ENRICHED))
        .isEqualTo(12);
  }

  @Test
  void shouldKeepTheHistoryOfActorsInOnePartition() {
    assertThat(catalogue.partitions(Topic.ACTORS)).isEqualTo(1);
  }

  @Test
  void shouldGiveEveryEventOneTopicOnly() {
    var names =
        Arrays.stream(Topic.values()).flatMap(t -> t.events().stream()).map(Schema::getFullName);

    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void shouldSayHowToMendATopicThatLosesFacts() {
    var finding = new TopicFinding("dateline.relations", "retention.ms", "-1", "604800000", true);

    assertThat(finding)
        .hasToString(
            "dateline.relations: retention.ms is 604800000, not -1; run 'kafka-configs.sh --alter"
                + " --topic dateline.relations --add-config retention.ms=-1'");
  }

  @Test
  void shouldRefuseAPrefixThatIsNoTopicName() {
    assertThatThrownBy(() -> new TopicSettings("date line/", 12, 6, (short) 1))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("topics.prefix")
        .hasMessageContaining("date line/");
  }

  @Test
  void shouldRefuseNoPartitions() {
    assertThatThrownBy(() -> new TopicSettings("d.", 0, 6, (short) 1))
        .isInstanceOf(DatelineException.class);
  }
}
