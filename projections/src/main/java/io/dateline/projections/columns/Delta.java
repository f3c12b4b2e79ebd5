package io.dateline.projections.columns;

import io.dateline.projections.position.PositionVector;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What was recorded in the views between two of their states. */
final class Delta {
  static final String RELATIONS = "relations";
  static final String ENRICHED = "articles.enriched";

  private static final int FETCH = 5000;

  private final Handle handle;
  private final PositionVector from;
  private final PositionVector until;

  /**
   * @param handle in a transaction that sees the state {@code until}, and nothing later
   */
  Delta(Handle handle, PositionVector from, PositionVector until) {
    this.handle = handle;
    this.from = from;
    this.until = until;
  }

  /** How many offsets lie between. */
  static long size(PositionVector from, PositionVector until) {
    return size(RELATIONS, from, until) + size(ENRICHED, from, until);
  }

  private static long size(String topic, PositionVector from, PositionVector until) {
    long size = 0;
    for (int p = 0; p < until.offsets(topic).size(); p++) {
      size += Math.max(0, until.next(topic, p) - from.next(topic, p));
    }
    return size;
  }

  /** Hands what is new to columns that stand at {@code from}. */
  void read(Sink sink) {
    for (int p = 0; p < until.offsets(RELATIONS).size(); p++) {
      if (from.next(RELATIONS, p) < until.next(RELATIONS, p)) {
        relations(p, sink);
      }
    }
    for (int p = 0; p < until.offsets(ENRICHED).size(); p++) {
      if (from.next(ENRICHED, p) < until.next(ENRICHED, p)) {
        stories(p, sink);
      }
    }
  }

  private void relations(int partition, Sink sink) {
    String observed =
        "select partition, recorded_offset, retracted_offset, day - date '1970-01-01' as day,"
            + " source, source_name, source_type, target, target_name, target_type, type, quad,"
            + " intensity, confidence, article_id, outlet, origin"
            + " from relations where partition = :partition and recorded_offset >= :first"
            + " and recorded_offset < :end and not negated and not hypothetical order by"
            + " recorded_offset";
    bind(observed, RELATIONS, partition)
        .map(
            (rows, c) ->
                new RelationRow(
                    rows.getInt(1),
                    rows.getLong(2),
                    end(rows.getObject(3, Long.class)),
                    rows.getInt(4),
                    rows.getString(5),
                    rows.getString(6),
                    rows.getString(7),
                    rows.getString(8),
                    rows.getString(9),
                    rows.getString(10),
                    rows.getString(11),
                    rows.getString(12),
                    rows.getDouble(13),
                    rows.getDouble(14),
                    rows.getString(15),
                    rows.getString(16),
                    rows.getString(17)))
        .forEach(sink::relation);
    if (from.next(RELATIONS, partition) > 0) {
      String retracted =
          "select recorded_offset, retracted_offset from relations where partition = :partition"
              + " and retracted_offset >= :first and retracted_offset < :end";
      bind(retracted, RELATIONS, partition)
          .map((rows, c) -> new Sink.End(partition, rows.getLong(1), rows.getLong(2)))
          .forEach(sink::retraction);
    }
  }

  private void stories(int partition, Sink sink) {
    String pairs =
        "select article_id, partition, recorded_offset, until_offset, other_id, other_partition,"
            + " other_offset, other_until from story_edges where partition = :partition"
            + " and recorded_offset >= :first and recorded_offset < :end";
    bind(pairs, ENRICHED, partition)
        .map((rows, c) -> new StoryColumns.Revision[] {revision(rows, 1), revision(rows, 5)})
        .forEach(pair -> sink.pair(pair[0], pair[1]));
    if (from.next(ENRICHED, partition) > 0) {
      String ended =
          "select distinct recorded_offset, until_offset from story_edges"
              + " where partition = :partition and until_offset >= :first and until_offset < :end";
      bind(ended, ENRICHED, partition)
          .map((rows, c) -> new Sink.End(partition, rows.getLong(1), rows.getLong(2)))
          .forEach(sink::revision);
    }
  }

  private static StoryColumns.Revision revision(ResultSet rows, int column) throws SQLException {
    return new StoryColumns.Revision(
        rows.getString(column),
        rows.getInt(column + 1),
        rows.getLong(column + 2),
        end(rows.getObject(column + 3, Long.class)));
  }

  private Query bind(String sql, String topic, int partition) {
    return handle
        .createQuery(sql)
        .setFetchSize(FETCH)
        .bind("partition", partition)
        .bind("first", from.next(topic, partition))
        .bind("end", until.next(topic, partition));
  }

  private static long end(@Nullable Long offset) {
    return offset == null ? RelationColumns.OPEN : offset;
  }
}
