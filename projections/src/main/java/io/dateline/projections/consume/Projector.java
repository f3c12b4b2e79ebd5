package io.dateline.projections.consume;

import io.dateline.projections.project.LoggedEvent;
import io.dateline.projections.project.ViewWriter;
import io.dateline.projections.project.Words;
import io.dateline.projections.store.Database;
import io.dateline.schemas.serde.MalformedEventException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the live generation on: polls, writes rows and positions in one transaction, publishes
 * checkpoints. Lenient: a record that cannot go in becomes a dead letter, and the rest goes on; an
 * outage of Postgres, the registry or the broker is waited out, and nothing is skipped.
 *
 * <p>Several projectors share the partitions as one consumer group. The offsets of the views count,
 * not the group's: each assignment is claimed in Postgres, which fences off whoever had it before.
 *
 * <p>Runs on one thread; {@link #stop} may be called from any.
 */
final class Projector implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(10);

  private final Consumer<byte[], byte[]> consumer;
  private final List<String> topics;
  private final String generation;
  private final Claims claims;
  private final Database database;
  private final EventDecoder decoder;
  private final Outcasts outcasts;
  private final CheckpointPublisher checkpoints;
  private final Words words;
  private final ProjectorStatus status;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private ViewWriter writer;
  private Duration backoff = POLL;

  Projector(
      Consumer<byte[], byte[]> consumer,
      List<String> topics,
      String generation,
      Claims claims,
      Database database,
      EventDecoder decoder,
      Outcasts outcasts,
      CheckpointPublisher checkpoints,
      Words words,
      ProjectorStatus status) {
    this.consumer = consumer;
    this.topics = topics;
    this.generation = generation;
    this.claims = claims;
    this.database = database;
    this.decoder = decoder;
    this.outcasts = outcasts;
    this.checkpoints = checkpoints;
    this.words = words;
    this.status = status;
    this.writer = new ViewWriter(words);
  }

  /** Ends the run after the batch under way. */
  void stop() {
    stopped.set(true);
    consumer.wakeup();
  }

  /** Projects until it is stopped, or until another generation is live. */
  @Override
  public void run() {
    consumer.subscribe(topics, new Assignment());
    while (!stopped.get()) {
      try {
        step();
        status.running();
        backoff = POLL;
      } catch (WakeupException e) {
        LOG.debug("woken up");
      } catch (LostClaimException e) {
        LOG.info("projector gives way: generation={} reason={}", generation, e.getMessage());
        if (!isLive()) {
          return;
        }
        startOver();
      } catch (RuntimeException e) {
        waitOut(e);
      }
    }
  }

  private void step() {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    if (!claims.complete()) {
      claims.claim();
      claims.positions().forEach(consumer::seek);
      return; // what was polled may not be what comes next: all is read again from there
    }
    Map<TopicPartition, Long> next = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      long position = consumer.position(partition);
      if (claims.holds(partition) && position != claims.next(partition)) {
        next.put(partition, position);
      }
    }
    if (!next.isEmpty()) {
      write(records, next);
    }
    checkpoints.publish(generation);
  }

  private void write(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> next) {
    var events = new ArrayList<LoggedEvent>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        events.add(decoder.decode(record));
      } catch (MalformedEventException e) {
        castOut(record, e.reason().name(), e);
      }
    }
    try {
      commit(events, next);
    } catch (LostClaimException e) {
      throw e;
    } catch (RuntimeException e) {
      if (Failure.of(e) != Failure.DATA || records.isEmpty()) {
        throw e;
      }
      LOG.warn("batch refused, written one by one: events={} reason={}", events.size(), reason(e));
      writeOneByOne(records, next);
    }
    if (events.stream().anyMatch(event -> !event.topic().equals(ViewWriter.AUDIT))) {
      checkpoints.advanced();
    }
    status.projected(records.count(), events);
  }

  private void commit(List<LoggedEvent> events, Map<TopicPartition, Long> next) {
    try {
      database.write(
          generation,
          handle -> {
            claims.advance(handle, next, true);
            writer.write(handle, events);
            return true;
          });
    } catch (RuntimeException e) {
      writer = new ViewWriter(words);
      throw e;
    }
    claims.advanced(next);
  }

  /** Finds the events that do not fit, and goes on without them. */
  private void writeOneByOne(
      ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> next) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      var partition = new TopicPartition(record.topic(), record.partition());
      Map<TopicPartition, Long> one = Map.of(partition, record.offset() + 1);
      try {
        commit(List.of(decoder.decode(record)), one);
      } catch (MalformedEventException e) {
        commit(List.of(), one); // is a dead letter already
      } catch (LostClaimException e) {
        throw e;
      } catch (RuntimeException e) {
        if (Failure.of(e) != Failure.DATA) {
          throw e;
        }
        castOut(record, "REFUSED_BY_VIEWS", e);
        commit(List.of(), one);
      }
    }
    commit(List.of(), next);
  }

  private void castOut(ConsumerRecord<byte[], byte[]> record, String reason, RuntimeException why) {
    LOG.warn(
        "dead letter: topic={} partition={} offset={} stage=project reason={}",
        record.topic(),
        record.partition(),
        record.offset(),
        reason);
    outcasts.send(record, reason, reason(why));
  }

  private void waitOut(RuntimeException error) {
    if (stopped.get()) {
      return;
    }
    status.failing(reason(error));
    if (Failure.of(error) == Failure.OUTAGE) {
      LOG.warn("outage: generation={} retry={} reason={}", generation, backoff, reason(error));
    } else {
      LOG.error("projector failed: generation={} retry={}", generation, backoff, error);
    }
    try {
      consumer.pause(consumer.assignment());
      long until = System.nanoTime() + backoff.toNanos();
      while (!stopped.get() && System.nanoTime() < until) {
        consumer.poll(POLL); // stays in the group; paused, it gives nothing
      }
    } catch (WakeupException e) {
      LOG.debug("woken up");
    } catch (RuntimeException e) {
      LOG.warn("broker: reason={}", reason(e));
    }
    backoff = backoff.multipliedBy(2);
    if (backoff.compareTo(LONGEST_BACKOFF) > 0) {
      backoff = LONGEST_BACKOFF;
    }
    startOver();
  }

  /** Goes back to what Postgres says was committed. */
  private void startOver() {
    writer = new ViewWriter(words);
    claims.forget();
    claims.want(consumer.assignment());
    consumer.resume(consumer.assignment());
  }

  private boolean isLive() {
    try {
      return database.readLive((handle, live, vector) -> live.equals(generation));
    } catch (RuntimeException e) {
      return true; // cannot be told now; the next transaction will
    }
  }

  private static String reason(Throwable error) {
    return String.valueOf(error.getMessage());
  }

  /** Follows what the group assigns. */
  private final class Assignment implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      claims.want(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      claims.release(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      claims.release(partitions);
    }
  }
}
