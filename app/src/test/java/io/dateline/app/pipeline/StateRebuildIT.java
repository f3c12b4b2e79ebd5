package io.dateline.app.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.enrich.stream.EnrichService;
import io.dateline.enrich.stream.StateRebuild;
import io.dateline.enrich.text.TextEngine;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.RelationRetracted;
import io.dateline.schemas.topics.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An enrichment that lost its state and its offsets, and has them back from the log. */
@ExtendWith(EmbeddedParts.class)
class StateRebuildIT {
  private static final String SUPPORT = "Turkey supports the Government of National Accord.";
  private static final String ATTACK = "Egypt attacked Turkey.";
  private static final TextEngine ENGINE = TextEngine.create();

  @TempDir private Path directory;

  @Test
  void shouldGoOnWhereTheLogEnds(Parts parts) {
    try (var installation = Installation.on(parts)) {
      try (var first = start(installation, "first")) {
        installation.capture("a1", SUPPORT);
        installation.capture("a1", SUPPORT); // a sighting
        installation.capture("a1", SUPPORT + "\n\n" + ATTACK);
        installation.capture("a2", ATTACK);
        installation.capture("a3", SUPPORT);
        withdraw(installation, "a3");
        installation.capture("a4", ATTACK);
        awaitEnriched(installation, 6);
        assertThat(first.unreadyBecause()).isEmpty();
      }

      long articles = rebuild(installation);

      assertThat(articles).isEqualTo(4);
      assertThat(changelog(installation, "second")).isEqualTo(changelog(installation, "first"));
      assertThat(rebuild(installation)).isZero();
      try (var second = start(installation, "second")) {
        installation.capture("a2", ATTACK); // a sighting
        installation.capture("a1", ATTACK);
        awaitEnriched(installation, 7);
        assertThat(second.unreadyBecause()).isEmpty();
      }
      assertThat(installation.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class))
          .filteredOn(event -> event.getArticleId().equals("a1"))
          .extracting(ArticleEnriched::getRevision)
          .containsExactly(1, 2, 3);
      assertThat(installation.events(Topic.RELATIONS, RelationObserved.class))
          .extracting(RelationObserved::getRelationId)
          .doesNotHaveDuplicates();
      assertThat(installation.events(Topic.RELATIONS, RelationRetracted.class))
          .extracting(RelationRetracted::getArticleId)
          .contains("a1", "a3");
    }
  }

  private static long rebuild(Installation installation) {
    return new StateRebuild(
            Map.of("bootstrap.servers", installation.parts().bootstrap()),
            installation.registry(),
            installation.settings(),
            application(installation, "second"))
        .run();
  }

  private static void withdraw(Installation installation, String articleId) {
    installation.write(
        Topic.ARTICLES_CAPTURED,
        articleId,
        ArticleWithdrawn.newBuilder()
            .setMeta(
                Meta.newBuilder()
                    .setEventId("w-" + articleId)
                    .setRecordedAt(Installation.NOON)
                    .build())
            .setArticleId(articleId)
            .setWithdrawnAt(Installation.NOON)
            .setReason("test")
            .setRequestedBy("user")
            .build());
  }

  /** The newest state of each article, as the app keeps it. */
  private static Map<String, List<Byte>> changelog(Installation installation, String name) {
    var states = new HashMap<String, List<Byte>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                installation.parts().bootstrap(),
                "isolation.level",
                "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(application(installation, name) + "-revisions-changelog").stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> states.put(record.key(), boxed(record.value())));
      }
    }
    return states;
  }

  private static List<Byte> boxed(byte[] bytes) {
    var boxed = new ArrayList<Byte>(bytes.length);
    for (byte each : bytes) {
      boxed.add(each);
    }
    return boxed;
  }

  private static void awaitEnriched(Installation installation, int count) {
    await(count + " enriched events")
        .atMost(90, SECONDS)
        .until(() -> installation.records(Topic.ARTICLES_ENRICHED).size() >= count);
  }

  private static String application(Installation installation, String name) {
    return installation.settings().prefix() + name;
  }

  private EnrichService start(Installation installation, String name) {
    var config =
        new EnrichConfig(
            installation.parts().bootstrap(),
            Map.of(),
            installation.registry(),
            installation.settings(),
            application(installation, name),
            directory.resolve(name),
            1,
            Duration.ofSeconds(30),
            directory.resolve("engines"));
    return EnrichService.start(config, ENGINE, new SimpleMeterRegistry());
  }
}
