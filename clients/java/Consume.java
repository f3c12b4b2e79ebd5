import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ISOLATION_LEVEL_CONFIG;

import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.RelationRetracted;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.serde.RegistrySettings;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a topic of relations from its beginning to its present end and writes a line for each event:
 *
 * <pre>java -cp 'app/target/dist/lib/*' clients/java/Consume.java BOOTSTRAP REGISTRY TOPIC</pre>
 *
 * REGISTRY is the bare address of Apicurio, http://host:port.
 */
public final class Consume {
  private Consume() {}

  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      System.err.println("usage: Consume BOOTSTRAP REGISTRY TOPIC");
      System.exit(2);
    }
    Map<String, Object> settings =
        Map.of(
            BOOTSTRAP_SERVERS_CONFIG, arguments[0],
            // what a transaction has aborted was never said
            ISOLATION_LEVEL_CONFIG, "read_committed",
            AUTO_OFFSET_RESET_CONFIG, "earliest",
            ENABLE_AUTO_COMMIT_CONFIG, false);
    var values = EventSerdes.of(RegistrySettings.at(arguments[1])).deserializer();
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
      var partitions =
          consumer.partitionsFor(arguments[2]).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> print(record.value()));
      }
    }
  }

  private static void print(IndexedRecord event) {
    if (event instanceof RelationObserved seen) {
      System.out.printf(
          "RelationObserved %s: %s %s %s%n",
          seen.getRelationId(), seen.getSource().getName(), seen.getType(), seen.getTarget().getName());
    } else if (event instanceof RelationRetracted gone) {
      System.out.printf("RelationRetracted %s: %s%n", gone.getRelationId(), gone.getReason());
    }
    // other kinds may come with a later version: skipped
  }
}
