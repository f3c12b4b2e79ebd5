package io.dateline.projections.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs texts by the rule of the stories, in memory: what the views would link. For measuring the
 * rule; for one thread.
 */
public final class StoryPairs {
  private final Map<Long, DaySketches> days = new HashMap<>();
  private int added;

  /** Without any text. */
  public StoryPairs() {}

  /** A text that was added before and is alike. */
  public record Alike(String id, double similarity) {}

  /** Adds a text, and tells which ones before it are alike. */
  public List<Alike> add(String id, Instant published, List<Integer> slots) {
    var alike = new ArrayList<Alike>();
    if (slots.isEmpty()) {
      return alike; // too short to tell
    }
    var sketch = new Sketch(slots.stream().mapToInt(Integer::intValue).toArray());
    var text = new StoryLinker.Text(id, 0, added++, published, new int[0]);
    long day = RecentSketches.day(published);
    long reach = RecentSketches.WINDOW.toDays();
    for (long near = day - reach; near <= day + reach; near++) {
      DaySketches of = days.get(near);
      if (of != null) {
        of.candidates(
            sketch,
            (other, similarity) -> {
              if (StoryLinker.isPair(text, other, similarity)) {
                alike.add(new Alike(other.articleId(), similarity));
              }
            });
      }
    }
    days.computeIfAbsent(day, d -> new DaySketches())
        .add(new DaySketches.Entry(id, 0, added, published.toEpochMilli()), sketch, added);
    return alike;
  }
}
