package io.dateline.enrich.stream;

import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The graph of the app, every node and store named. */
final class EnrichTopology {
  static final String CAPTURED = "captured";
  static final String COMMANDS = "commands";
  static final String ENRICHED = "enriched";
  static final String RELATIONS = "relations";
  static final String STANCES = "stances";
  static final String DEAD_LETTERS = "dead-letters";

  private final TopicCatalogue topics;
  private final EngineChoice engines;
  private final Supplier<Wire> wires;
  private final Words words;
  private final @Nullable Supplier<CapturedTexts> texts;
  private final Function<Topic, String> outputs;

  /**
   * @param topics names
   * @param engines gives the engine to use for the next article
   * @param wires makes the reader and writer of one task
   * @param words opens sealed text
   * @param texts finds the texts that commands want tagged anew; null where there are no commands
   * @param outputs names of the topics to write
   */
  EnrichTopology(
      TopicCatalogue topics,
      EngineChoice engines,
      Supplier<Wire> wires,
      Words words,
      @Nullable Supplier<CapturedTexts> texts,
      Function<Topic, String> outputs) {
    this.topics = topics;
    this.texts = texts;
    this.outputs = outputs;
    this.engines = engines;
    this.wires = wires;
    this.words = words;
  }

  Topology build() {
    var deadLetters = new DeadLetters(topics);
    var topology = new Topology();
    topology.addSource(
        CAPTURED,
        new StringDeserializer(),
        new ByteArrayDeserializer(),
        topics.name(Topic.ARTICLES_CAPTURED));
    topology.addProcessor(
        ValidateStage.NAME, () -> new ValidateStage(wires.get(), deadLetters), sources(topology));
    topology.addProcessor(ReviseStage.NAME, this::revise, ValidateStage.NAME);
    topology.addProcessor(TagStage.NAME, () -> new TagStage(engines, words), ReviseStage.NAME);
    topology.addProcessor(
        PublishStage.NAME,
        () -> new PublishStage(wires.get(), words, topics, deadLetters),
        TagStage.NAME);
    topology.addStateStore(revisions(), ReviseStage.NAME, PublishStage.NAME);
    sink(topology, ENRICHED, Topic.ARTICLES_ENRICHED, PublishStage.NAME);
    sink(topology, RELATIONS, Topic.RELATIONS, PublishStage.NAME);
    sink(topology, STANCES, Topic.STANCES, PublishStage.NAME);
    sink(topology, DEAD_LETTERS, Topic.DEAD_LETTERS, ValidateStage.NAME, PublishStage.NAME);
    return topology;
  }

  private String[] sources(Topology topology) {
    if (texts == null) {
      return new String[] {CAPTURED};
    }
    topology.addSource(
        COMMANDS, new StringDeserializer(), new ByteArrayDeserializer(), topics.name(Topic.RETAGS));
    return new String[] {CAPTURED, COMMANDS};
  }

  private ReviseStage revise() {
    return new ReviseStage(texts == null ? capture -> Optional.empty() : texts.get());
  }

  private void sink(Topology topology, String name, Topic topic, String... parents) {
    topology.addSink(
        name, outputs.apply(topic), new StringSerializer(), new ByteArraySerializer(), parents);
  }

  private static StoreBuilder<KeyValueStore<String, RevisionState>> revisions() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(ReviseStage.STORE),
            Serdes.String(),
            RevisionStateCodec.serde())
        .withLoggingEnabled(
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
  }
}
