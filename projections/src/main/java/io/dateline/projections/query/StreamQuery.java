package io.dateline.projections.query;

import io.dateline.projections.position.PositionVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was recorded in the relations between two states, in the order of partitions and offsets.
 * The position after each item is a vector of that topic alone: row numbers would not do, since
 * transactions commit in another order than they begin.
 */
final class StreamQuery {
  private static final String TOPIC = "relations";

  private final View view;

  StreamQuery(View view) {
    this.view = view;
  }

  /** Where a follower begins that wants nothing of the past. */
  static PositionVector end(PositionVector vector) {
    return PositionVector.of(java.util.Map.of(TOPIC, vector.offsets(TOPIC)));
  }

  private record Found(int partition, long offset, String event, Object data) {}

  /**
   * What follows on a position.
   *
   * @return the items, at most {@code limit}, and where to go on: also past what the filter leaves
   *     out
   */
  Following after(PositionVector from, StreamFilter filter, int limit) {
    PositionVector until = end(view.vector());
    var items = new ArrayList<StreamItem>();
    PositionVector reached = from;
    for (int partition = 0; partition < until.offsets(TOPIC).size(); partition++) {
      long first = from.next(TOPIC, partition);
      long end = until.next(TOPIC, partition);
      if (first >= end) {
        continue;
      }
      List<Found> found = find(partition, first, end, filter, limit - items.size() + 1);
      for (Found one : found) {
        if (items.size() == limit) {
          return new Following(items, reached);
        }
        reached = reached.with(TOPIC, partition, one.offset() + 1);
        items.add(new StreamItem(one.event(), one.data(), reached.token()));
      }
      reached = reached.with(TOPIC, partition, end);
    }
    return new Following(items, reached);
  }

  private List<Found> find(int partition, long from, long end, StreamFilter filter, int limit) {
    var found = new ArrayList<Found>();
    Conditions observed = range(filter.conditions(view), "recorded_offset", partition, from, end);
    for (RelationItem item : new RelationQuery(view).inOrderOfRecording(observed, limit)) {
      found.add(new Found(partition, item.log().offset(), "relation", item));
    }
    Conditions ended =
        range(filter.conditions(view), "retracted_offset", partition, from, end)
            .and("r.retraction <> 'SUPERSEDED'");
    found.addAll(retractions(ended, limit));
    found.sort(Comparator.comparingLong(Found::offset));
    return found.size() > limit ? found.subList(0, limit) : found;
  }

  private static Conditions range(
      Conditions conditions, String column, int partition, long from, long end) {
    return conditions
        .and("r.partition = :partition", "partition", partition)
        .and("r." + column + " >= :first", "first", from)
        .and("r." + column + " < :end", "end", end);
  }

  private List<Found> retractions(Conditions conditions, int limit) {
    return conditions
        .bind(
            view.query(
                "select r.* from relations r where "
                    + conditions.where()
                    + " order by r.retracted_offset limit :limit"))
        .bind("limit", limit)
        .map(
            (rows, c) ->
                new Found(
                    rows.getInt("partition"),
                    rows.getLong("retracted_offset"),
                    "retraction",
                    new RetractionItem(
                        rows.getString("relation_id"),
                        RelationQuery.actor(rows, "source"),
                        RelationQuery.actor(rows, "target"),
                        rows.getString("type"),
                        rows.getString("article_id"),
                        rows.getString("retraction"),
                        RelationQuery.instant(rows, "retracted_at"))))
        .list();
  }

  /** Items, and where to go on. */
  record Following(List<StreamItem> items, PositionVector position) {}
}
