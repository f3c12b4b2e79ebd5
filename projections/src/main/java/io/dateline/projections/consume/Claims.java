package io.dateline.projections.consume;

import io.dateline.projections.store.Database;
import io.dateline.projections.store.Generations;
import io.dateline.projections.store.Positions;
import io.dateline.projections.store.Positions.Claim;
import io.dateline.schemas.topics.TopicCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;

/**
 * The partitions a projector carries on, and where each stands in the views. For the projector's
 * thread.
 */
final class Claims {
  private static final Comparator<TopicPartition> ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  private final Database database;
  private final TopicCatalogue catalogue;
  private final String generation;
  private final String owner;
  private final Map<TopicPartition, Claim> held = new TreeMap<>(ORDER);
  private final Set<TopicPartition> wanted = new HashSet<>();

  Claims(Database database, TopicCatalogue catalogue, String generation, String owner) {
    this.database = database;
    this.catalogue = catalogue;
    this.generation = generation;
    this.owner = owner;
  }

  /** These were assigned, and are yet to be claimed. */
  void want(Collection<TopicPartition> partitions) {
    wanted.addAll(partitions);
  }

  /** These are another's now. */
  void release(Collection<TopicPartition> partitions) {
    held.keySet().removeAll(partitions);
    wanted.removeAll(partitions);
  }

  /** Claims all that is held anew: after a failure nobody knows what was committed. */
  void forget() {
    wanted.addAll(held.keySet());
    held.clear();
  }

  boolean complete() {
    return wanted.isEmpty();
  }

  /** Claims what is wanted. */
  void claim() {
    List<TopicPartition> order = new ArrayList<>(wanted);
    order.sort(ORDER);
    var claimed = new TreeMap<TopicPartition, Claim>(ORDER);
    database.control(
        handle -> {
          for (TopicPartition partition : order) {
            claimed.put(
                partition,
                Positions.claim(
                    handle, generation, baseName(partition), partition.partition(), owner));
          }
          return claimed.size();
        });
    held.putAll(claimed);
    wanted.clear();
  }

  /** Where to go on, of all that is claimed. */
  Map<TopicPartition, Long> positions() {
    var positions = new TreeMap<TopicPartition, Long>(ORDER);
    held.forEach((partition, claim) -> positions.put(partition, claim.nextOffset()));
    return positions;
  }

  /** Whether the partition is claimed. */
  boolean holds(TopicPartition partition) {
    return held.containsKey(partition);
  }

  /** Where a claimed partition stands in the views. */
  long next(TopicPartition partition) {
    return held.get(partition).nextOffset();
  }

  /**
   * Moves partitions on in a transaction that also writes their rows.
   *
   * @param live whether the generation must be the live one
   * @throws LostClaimException where it must not be written
   */
  void advance(Handle handle, Map<TopicPartition, Long> next, boolean live) {
    if (live && !Generations.liveForWriting(handle).equals(generation)) {
      throw new LostClaimException("generation " + generation + " is no longer live");
    }
    var ordered = new TreeMap<TopicPartition, Long>(ORDER);
    ordered.putAll(next);
    ordered.forEach(
        (partition, offset) -> {
          if (!Positions.advance(handle, generation, held.get(partition), offset)) {
            throw new LostClaimException(partition + " was taken over by another projector");
          }
        });
  }

  /** Notes what a committed transaction has moved. */
  void advanced(Map<TopicPartition, Long> next) {
    next.forEach((partition, offset) -> held.computeIfPresent(partition, (p, c) -> c.at(offset)));
  }

  String baseName(TopicPartition partition) {
    return catalogue.topic(partition.topic()).orElseThrow().baseName();
  }
}
