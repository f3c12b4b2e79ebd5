package io.dateline.projections.store;

import io.dateline.projections.position.PositionVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** How far each generation has come, and who may carry it on. */
public final class Positions {
  private Positions() {}

  /** The vector a generation stands at. The topic of its own checkpoints is no part of it. */
  public static PositionVector vector(Handle handle, String generation) {
    var offsets = new TreeMap<String, List<Long>>();
    handle
        .createQuery(
            "select topic, partition, next_offset from dateline.positions"
                + " where generation = :generation and topic <> 'audit' order by topic, partition")
        .bind("generation", generation)
        .map(
            (rows, context) -> {
              put(offsets, rows.getString(1), rows.getInt(2), rows.getLong(3));
              return true;
            })
        .list();
    return PositionVector.of(offsets);
  }

  /** The live generation, and where it stands. */
  record Standing(String generation, PositionVector vector) {}

  /** The live generation with its vector, in one question. */
  static Standing live(Handle handle) {
    var offsets = new TreeMap<String, List<Long>>();
    List<String> generations =
        handle
            .createQuery(
                "select g.generation, p.topic, p.partition, p.next_offset"
                    + " from dateline.current_generation g left join dateline.positions p"
                    + " on p.generation = g.generation and p.topic <> 'audit'"
                    + " order by p.topic, p.partition")
            .map(
                (rows, context) -> {
                  if (rows.getString(2) != null) {
                    put(offsets, rows.getString(2), rows.getInt(3), rows.getLong(4));
                  }
                  return rows.getString(1);
                })
            .list();
    if (generations.isEmpty()) {
      throw Generations.none();
    }
    return new Standing(generations.get(0), PositionVector.of(offsets));
  }

  /** Partitions come in order; those that nobody has claimed stand at the beginning. */
  private static void put(
      Map<String, List<Long>> offsets, String topic, int partition, long offset) {
    List<Long> next = offsets.computeIfAbsent(topic, t -> new ArrayList<>());
    while (next.size() < partition) {
      next.add(0L);
    }
    next.add(offset);
  }

  /**
   * Makes somebody the owner of a partition: whoever owned it before can no longer write.
   *
   * @return where the partition stands, and the epoch to write under
   */
  public static Claim claim(
      Handle handle, String generation, String topic, int partition, String owner) {
    return handle
        .createQuery(
            "insert into dateline.positions as p (generation, topic, partition, epoch, owner)"
                + " values (:generation, :topic, :partition, 1, :owner)"
                + " on conflict (generation, topic, partition)"
                + " do update set epoch = p.epoch + 1, owner = excluded.owner"
                + " returning next_offset, epoch")
        .bind("generation", generation)
        .bind("topic", topic)
        .bind("partition", partition)
        .bind("owner", owner)
        .map((rows, context) -> new Claim(topic, partition, rows.getLong(1), rows.getLong(2)))
        .one();
  }

  /**
   * Moves a partition on, in the transaction of the rows.
   *
   * @return false where another owner has claimed it, or it stands elsewhere: then the transaction
   *     must be rolled back
   */
  public static boolean advance(Handle handle, String generation, Claim from, long next) {
    return handle
            .createUpdate(
                "update dateline.positions set next_offset = :next"
                    + " where generation = :generation and topic = :topic and partition = :partition"
                    + " and epoch = :epoch and next_offset = :from")
            .bind("next", next)
            .bind("generation", generation)
            .bind("topic", from.topic())
            .bind("partition", from.partition())
            .bind("epoch", from.epoch())
            .bind("from", from.nextOffset())
            .execute()
        == 1;
  }

  /**
   * The right to carry a partition on.
   *
   * @param nextOffset where it stands
   * @param epoch grows with each claim
   */
  public record Claim(String topic, int partition, long nextOffset, long epoch) {
    /** The same right after moving on. */
    public Claim at(long next) {
      return new Claim(topic, partition, next, epoch);
    }
  }
}
