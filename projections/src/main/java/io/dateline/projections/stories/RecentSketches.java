package io.dateline.projections.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Sketches by day of publication, read from the table as they are needed and kept for the next
 * batch. Holds at most about {@value #CAPACITY} of them (15 MB of heap, 100 MB beside it). For one
 * thread, which must hold the stories' lock: rows are numbered under it, so a row with a smaller
 * number never comes later.
 */
final class RecentSketches {
  /** Texts further apart than this are never one story. */
  static final Duration WINDOW = Duration.ofDays(3);

  private static final int CAPACITY = 100_000;
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final Map<Long, DaySketches> days = new LinkedHashMap<>(16, 0.75f, true);

  static long day(Instant published) {
    return Math.floorDiv(published.toEpochMilli(), DAY_MILLIS);
  }

  /** Reads what others, or an earlier run, have written for the days around these texts. */
  void refresh(Handle handle, List<StoryLinker.Text> texts) {
    var needed = new TreeSet<Long>();
    long reach = WINDOW.toDays();
    for (StoryLinker.Text text : texts) {
      long day = day(text.published());
      for (long near = day - reach; near <= day + reach; near++) {
        needed.add(near);
      }
    }
    needed.forEach(day -> days.computeIfAbsent(day, d -> new DaySketches()));
    List<Long> known = new ArrayList<>(needed);
    handle
        .createQuery(
            "select s.published_day, s.sequence, s.article_id, s.partition, s.recorded_offset,"
                + " s.published_at, s.sketch"
                + " from unnest(:days::bigint[], :seen::bigint[]) as n (day, seen)"
                + " join sketches s on s.published_day = n.day and s.sequence > n.seen"
                + " order by s.sequence")
        .bind("days", known.stream().mapToLong(Long::longValue).toArray())
        .bind("seen", known.stream().mapToLong(day -> of(day).lastSequence()).toArray())
        .map(
            (rows, context) -> {
              of(rows.getLong(1))
                  .add(
                      new DaySketches.Entry(
                          rows.getString(3),
                          rows.getInt(4),
                          rows.getLong(5),
                          rows.getTimestamp(6).getTime()),
                      new Sketch(ints((Integer[]) rows.getArray(7).getArray())),
                      rows.getLong(2));
              return true;
            })
        .list();
    evict(needed);
  }

  /** The sketches of one day, of those last refreshed. */
  DaySketches of(long day) {
    return days.computeIfAbsent(day, d -> new DaySketches());
  }

  private void evict(Set<Long> needed) {
    int held = days.values().stream().mapToInt(DaySketches::size).sum();
    var oldest = days.entrySet().iterator();
    while (held > CAPACITY && oldest.hasNext()) {
      var entry = oldest.next();
      if (!needed.contains(entry.getKey())) {
        held -= entry.getValue().size();
        oldest.remove();
      }
    }
  }

  private static int[] ints(Integer[] boxed) {
    int[] values = new int[boxed.length];
    for (int i = 0; i < boxed.length; i++) {
      values[i] = boxed[i];
    }
    return values;
  }
}
