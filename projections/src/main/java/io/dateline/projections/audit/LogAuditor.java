package io.dateline.projections.audit;

import io.dateline.projections.consume.LogSettings;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.LogCheckpoint;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Extends the chain of every partition to the present end of the log and publishes a checkpoint for
 * each that grew. For one thread; one auditor to an installation.
 */
public final class LogAuditor implements AutoCloseable {
  private static final String PRODUCER = "audit";

  /** So that a checkpoint stays far below the largest record. */
  private static final int MAX_RECORDS = 50_000;

  private final LogSettings log;
  private final CheckpointSigner signer;
  private final Clock clock;
  private final TopicCatalogue topics;
  private final PartitionReader reader;
  private final Producer<byte[], byte[]> producer;
  private final Serializer<IndexedRecord> serializer;
  private final RegistryFingerprints fingerprints;
  private final Consumer<LogCheckpoint> published;
  private final Map<TopicPartition, Link> last = new HashMap<>();

  /**
   * An auditor that goes on from the checkpoints on the audit topic.
   *
   * @param log the log to chain
   * @param signer holds the private key, or none
   * @param clock gives the time of checkpoints
   */
  public LogAuditor(LogSettings log, CheckpointSigner signer, Clock clock) {
    this(log, signer, clock, checkpoint -> {});
  }

  /**
   * The same for who keeps checkpoints elsewhere too.
   *
   * @param published told of each checkpoint that the audit topic has taken
   */
  public LogAuditor(
      LogSettings log, CheckpointSigner signer, Clock clock, Consumer<LogCheckpoint> published) {
    this.published = published;
    this.log = log;
    this.signer = signer;
    this.clock = clock;
    this.topics = new TopicCatalogue(log.topics());
    this.reader = new PartitionReader(log);
    this.serializer = EventSerdes.of(log.registry()).serializer();
    this.fingerprints = new RegistryFingerprints(log.registry());
    var settings = new HashMap<String, Object>(log.kafka());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicCatalogue.MAX_MESSAGE_BYTES);
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    resume();
  }

  /**
   * Reads what is new and publishes checkpoints.
   *
   * @return number of records newly covered
   */
  public long advance() {
    long covered = 0;
    for (TopicPartition partition : reader.partitions(ChainedTopics.of(topics))) {
      covered += advance(partition);
    }
    return covered;
  }

  private long advance(TopicPartition partition) {
    Link former = last.get(partition);
    var chain = former == null ? new LogChain() : new LogChain(former.digest, former.records);
    long[] offset = {former == null ? -1 : former.offset};
    reader.read(
        partition,
        offset[0] + 1,
        record -> {
          chain.append(RecordDigest.of(record, fingerprints));
          offset[0] = record.offset();
          if (chain.records() % MAX_RECORDS == 0) {
            publish(partition, chain, offset[0]);
          }
        });
    long before = former == null ? 0 : former.records;
    Link published = last.get(partition);
    if (chain.records() > (published == null ? 0 : published.records)) {
      publish(partition, chain, offset[0]);
    }
    return chain.records() - before;
  }

  private void publish(TopicPartition partition, LogChain chain, long offset) {
    Link former = last.get(partition);
    var checkpoint =
        LogCheckpoint.newBuilder()
            .setMeta(
                Meta.newBuilder()
                    .setEventId(UUID.randomUUID().toString())
                    .setRecordedAt(clock.instant())
                    .setProducer(PRODUCER)
                    .build())
            .setTopic(partition.topic())
            .setPartition(partition.partition())
            .setRecords(chain.records())
            .setLastOffset(offset)
            .setAlgorithm(RecordDigest.ALGORITHM)
            .setDigest(ByteBuffer.wrap(chain.link()))
            .setRecordDigests(ByteBuffer.wrap(chain.takeShortDigests()))
            .setPrevious(former == null ? null : ByteBuffer.wrap(former.digest))
            .build();
    byte[] signature = signer.sign(checkpoint);
    var signed =
        LogCheckpoint.newBuilder(checkpoint)
            .setSignature(signature == null ? null : ByteBuffer.wrap(signature))
            .build();
    send(partition, signed);
    published.accept(signed);
    last.put(partition, new Link(chain.link(), chain.records(), offset));
  }

  private void send(TopicPartition partition, LogCheckpoint checkpoint) {
    String topic = topics.name(Topic.AUDIT);
    byte[] key = partition.toString().getBytes(StandardCharsets.UTF_8);
    try {
      producer
          .send(new ProducerRecord<>(topic, key, serializer.serialize(topic, checkpoint)))
          .get();
    } catch (ExecutionException e) {
      throw new DatelineException(
          "audit: the broker did not take the checkpoint of " + partition + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatelineException("audit: interrupted while publishing a checkpoint", e);
    }
  }

  private void resume() {
    var checkpoints = Checkpoints.read(log);
    for (TopicPartition partition : reader.partitions(ChainedTopics.of(topics))) {
      var recorded = checkpoints.of(partition.topic(), partition.partition());
      if (!recorded.isEmpty()) {
        LogCheckpoint newest = recorded.get(recorded.size() - 1);
        last.put(
            partition,
            new Link(
                CheckpointSigner.bytes(newest.getDigest()),
                newest.getRecords(),
                CoveredOffset.of(reader, partition, newest, fingerprints)));
      }
    }
  }

  @Override
  public void close() {
    reader.close();
    producer.close();
    serializer.close();
  }

  /** Where a partition's chain stands. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Link(byte[] digest, long records, long offset) {}
}
