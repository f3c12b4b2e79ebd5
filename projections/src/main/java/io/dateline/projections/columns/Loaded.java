package io.dateline.projections.columns;

import io.dateline.projections.position.PositionVector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns of a generation, and the state they have come to. The columns are shared with the value
 * before: only the newest one may be asked.
 *
 * @param stories by next offsets of the enriched articles: of the states asked about last
 */
record Loaded(
    String generation,
    PositionVector vector,
    RelationColumns relations,
    StoryColumns pairs,
    Map<List<Long>, int[]> stories) {
  private static final int STATES = 8;

  static Loaded nothing() {
    return empty("");
  }

  static Loaded empty(String generation) {
    var relations = new RelationColumns();
    return new Loaded(
        generation,
        PositionVector.start(),
        relations,
        new StoryColumns(relations.articles),
        newest());
  }

  private static Map<List<Long>, int[]> newest() {
    return new LinkedHashMap<>(STATES, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<List<Long>, int[]> eldest) {
        return size() > STATES;
      }
    };
  }

  /** The same, once a delta has been taken. */
  Loaded standing(PositionVector until) {
    return new Loaded(generation, until, relations, pairs, newest());
  }

  /** Takes a delta into the columns. */
  Sink sink() {
    return new Sink() {
      @Override
      public void relation(RelationRow row) {
        relations.add(row);
      }

      @Override
      public void retraction(End end) {
        relations.retract(end.partition(), end.recorded(), end.at());
      }

      @Override
      public void pair(StoryColumns.Revision one, StoryColumns.Revision other) {
        pairs.addPair(one, other);
      }

      @Override
      public void revision(End end) {
        pairs.end(end.partition(), end.recorded(), end.at());
      }
    };
  }

  int rows() {
    return relations.size;
  }

  /** As of a state not after this one. */
  ColumnState asOf(PositionVector wanted) {
    List<Long> enriched = wanted.offsets(Delta.ENRICHED);
    int[] storyOf;
    synchronized (stories) {
      storyOf = stories.get(enriched);
      if (storyOf == null) {
        storyOf = pairs.stories(offsets(enriched));
        stories.put(enriched, storyOf);
      }
    }
    return new ColumnState(relations, storyOf, offsets(wanted.offsets(Delta.RELATIONS)));
  }

  private static long[] offsets(List<Long> next) {
    long[] offsets = new long[next.size()];
    Arrays.setAll(offsets, next::get);
    return offsets;
  }
}
