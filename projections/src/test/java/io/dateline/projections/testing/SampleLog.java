package io.dateline.projections.testing;

import io.dateline.projections.project.LoggedEvent;
import io.dateline.projections.project.ViewWriter;
import io.dateline.projections.project.Words;
import io.dateline.projections.store.Database;
import io.dateline.projections.store.Generations;
import io.dateline.projections.store.Positions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;

/** A log in memory: events are appended, and projected into a database as a projector would. */
public final class SampleLog {
  /** Partitions of every topic but that of the actors. */
  public static final int PARTITIONS = 3;

  private final List<LoggedEvent> events = new ArrayList<>();
  private final Map<String, Long> next = new TreeMap<>();
  private int projected;

  /** Appends an event to the partition of its key. */
  public LoggedEvent append(String topic, String key, Object value) {
    return append(topic, key, Map.of(), value);
  }

  /** As above, with headers. */
  public LoggedEvent append(String topic, String key, Map<String, String> headers, Object value) {
    int partition = topic.equals("actors") ? 0 : Math.floorMod(key.hashCode(), PARTITIONS);
    long offset = next.merge(topic + partition, 1L, Long::sum) - 1;
    var event =
        new LoggedEvent(topic, partition, offset, Samples.at(events.size()), key, headers, value);
    events.add(event);
    return event;
  }

  /** Projects what was appended since the last time into the live generation. */
  public void project(Database database) {
    String live = new Generations(database).liveOrFirst();
    write(database, live, events.subList(projected, events.size()), events.size() - projected);
    projected = events.size();
  }

  /** The same by one projector for each partition, all at once. */
  public void projectAtOnce(Database database, ExecutorService threads) {
    String live = new Generations(database).liveOrFirst();
    var queues = new TreeMap<String, List<LoggedEvent>>();
    events
        .subList(projected, events.size())
        .forEach(
            event ->
                queues
                    .computeIfAbsent(event.topic() + event.partition(), k -> new ArrayList<>())
                    .add(event));
    projected = events.size();
    for (List<LoggedEvent> queue : queues.values()) {
      threads.execute(() -> write(database, live, queue, 2));
    }
    threads.shutdown();
  }

  /** Projects everything into a generation, in batches of that size. */
  public void projectAll(Database database, String generation, int batch) {
    write(database, generation, events, batch);
  }

  /** Projects everything with the partitions in another order; order within each is kept. */
  public void projectShuffled(Database database, String generation, int batch, long seed) {
    var queues = new TreeMap<String, List<LoggedEvent>>();
    events.forEach(
        event ->
            queues
                .computeIfAbsent(event.topic() + event.partition(), k -> new ArrayList<>())
                .add(event));
    var random = new Random(seed);
    var shuffled = new ArrayList<LoggedEvent>();
    while (!queues.isEmpty()) {
      var keys = new ArrayList<>(queues.keySet());
      Collections.shuffle(keys, random);
      List<LoggedEvent> queue = queues.get(keys.get(0));
      int run = Math.min(queue.size(), 1 + random.nextInt(5));
      for (int i = 0; i < run; i++) {
        shuffled.add(queue.remove(0));
      }
      if (queue.isEmpty()) {
        queues.remove(keys.get(0));
      }
    }
    write(database, generation, shuffled, batch);
  }

  private static void write(
      Database database, String generation, List<LoggedEvent> events, int batch) {
    var writer = new ViewWriter(Words.clear());
    for (int from = 0; from < events.size(); from += batch) {
      List<LoggedEvent> part = events.subList(from, Math.min(events.size(), from + batch));
      database.write(
          generation,
          handle -> {
            writer.write(handle, part);
            for (LoggedEvent event : part) {
              var claim =
                  Positions.claim(handle, generation, event.topic(), event.partition(), "test");
              Positions.advance(handle, generation, claim, event.offset() + 1);
            }
            return true;
          });
    }
  }
}
