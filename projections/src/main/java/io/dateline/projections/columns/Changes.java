package io.dateline.projections.columns;

import java.util.ArrayList;
import java.util.List;

/** What was recorded between two states, kept to be handed on at once. */
final class Changes implements Sink {
  private final List<RelationRow> relations = new ArrayList<>();
  private final List<End> retractions = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final List<End> revisions = new ArrayList<>();

  private record Pair(StoryColumns.Revision one, StoryColumns.Revision other) {}

  @Override
  public void relation(RelationRow row) {
    relations.add(row);
  }

  @Override
  public void retraction(End end) {
    retractions.add(end);
  }

  @Override
  public void pair(StoryColumns.Revision one, StoryColumns.Revision other) {
    pairs.add(new Pair(one, other));
  }

  @Override
  public void revision(End end) {
    revisions.add(end);
  }

  /** Hands all on. */
  void into(Sink sink) {
    relations.forEach(sink::relation);
    retractions.forEach(sink::retraction);
    pairs.forEach(pair -> sink.pair(pair.one(), pair.other()));
    revisions.forEach(sink::revision);
  }
}
