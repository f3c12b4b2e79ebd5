package io.dateline.schemas.keys;

import io.dateline.schemas.DatelineException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes keys wrapped anew, such that none comes back that was destroyed meanwhile, and none takes
 * the place of a newer one. For one thread; one process at a time: a second one fences the first.
 *
 * <p>The order of the partition decides. Each batch is a transaction, which is committed only where
 * a look at the log, after its records have their offsets, finds that nothing else was written of
 * these articles since the state that is known, be it of a transaction that is open still, and that
 * the records that are replaced still lie there. The second tells of a tombstone that the broker
 * has cleaned away already, since it keeps those longer than what they end. A tombstone that comes
 * after the look lies behind the batch and wins.
 */
final class KeyRewriting implements AutoCloseable {
  /** Shorter than readers of keys wait, should this process die within a transaction. */
  private static final int TRANSACTION_MS = 20_000;

  private static final String PRODUCER = "dateline-keys";

  private final KafkaProducer<String, byte[]> producer;
  private final KeyCodec codec;
  private final WrappingKeys keys;
  private final Clock clock;

  /**
   * Ends what a rotation before this one has left open.
   *
   * @param transactionalId the same for every rotation of the topic
   */
  KeyRewriting(
      Map<String, ?> kafka,
      String transactionalId,
      KeyCodec codec,
      WrappingKeys keys,
      Clock clock) {
    this.producer = producer(kafka, transactionalId);
    this.codec = codec;
    this.keys = keys;
    this.clock = clock;
    producer.initTransactions();
  }

  /**
   * Writes a batch of one partition.
   *
   * @param known up to where the state of the partition is known in which these keys are the newest
   * @return false where another has written of these articles meanwhile; then nothing was written
   */
  boolean write(KeyPartition partition, List<WrappedKey> batch, long known) {
    try {
      producer.beginTransaction();
      Set<Long> own = send(partition, batch);
      if (isUndisturbed(partition, batch, known, own)) {
        producer.commitTransaction();
        return true;
      }
      producer.abortTransaction();
      return false;
    } catch (ProducerFencedException | InvalidProducerEpochException e) {
      throw new DatelineException(
          "keys rotate: another rotation has begun, or this one stood still for more than "
              + TRANSACTION_MS / 1000
              + " s; nothing is lost, run it again where none is running",
          e);
    }
  }

  private Set<Long> send(KeyPartition partition, List<WrappedKey> batch) {
    Instant now = clock.instant();
    var sent = new ArrayList<Future<RecordMetadata>>(batch.size());
    for (WrappedKey each : batch) {
      var headers = new RecordHeaders();
      byte[] value =
          codec.write(headers, keys.wrapped(each.articleId(), each.key(), now, PRODUCER));
      sent.add(
          producer.send(
              new ProducerRecord<>(
                  partition.partition().topic(),
                  partition.partition().partition(),
                  now.toEpochMilli(),
                  each.articleId(),
                  value,
                  headers)));
    }
    producer.flush();
    var offsets = new HashSet<Long>();
    sent.forEach(future -> offsets.add(offset(future)));
    return offsets;
  }

  private static boolean isUndisturbed(
      KeyPartition partition, List<WrappedKey> batch, long known, Set<Long> own) {
    var sources = new HashMap<String, Long>();
    batch.forEach(each -> sources.put(each.articleId(), each.offset()));
    long last = own.stream().mapToLong(Long::longValue).max().orElse(known);
    var others = new ArrayList<Long>();
    partition.all(
        known,
        last + 1,
        record -> {
          if (sources.containsKey(record.key()) && !own.contains(record.offset())) {
            others.add(record.offset());
          }
        });
    return others.isEmpty() && isThere(partition, batch, sources);
  }

  private static boolean isThere(
      KeyPartition partition, List<WrappedKey> batch, Map<String, Long> sources) {
    var there = new HashSet<String>();
    partition.all(
        batch.get(0).offset(),
        batch.get(batch.size() - 1).offset() + 1,
        record -> {
          if (Long.valueOf(record.offset()).equals(sources.get(record.key()))) {
            there.add(record.key());
          }
        });
    return there.size() == batch.size();
  }

  private static long offset(Future<RecordMetadata> sent) {
    try {
      return sent.get().offset();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static KafkaProducer<String, byte[]> producer(Map<String, ?> kafka, String id) {
    var settings = new HashMap<String, Object>(kafka);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, PRODUCER);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MS);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, TRANSACTION_MS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, TRANSACTION_MS / 2);
    settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Aborts what is open. */
  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
