package io.dateline.projections.query;

import io.dateline.projections.columns.ColumnState;
import io.dateline.projections.columns.LiveColumns;
import io.dateline.projections.position.PositionVector;
import io.dateline.projections.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * One state of the views, inside one reading transaction. All rows that are not of it are kept out
 * by the conditions it gives; every statement must be made by {@link #query}, which binds what
 * those conditions name.
 */
final class View {
  private static final String[] TOPICS = {
    "articles.captured",
    "articles.enriched",
    "relations",
    "stances",
    "actors",
    "feeds",
    "feed-polls",
    "dead-letters"
  };

  private final Handle handle;
  private final PositionVector vector;
  private final boolean current;
  private final @Nullable Columns columns;

  private View(Handle handle, PositionVector vector, boolean current, @Nullable Columns columns) {
    this.handle = handle;
    this.vector = vector;
    this.current = current;
    this.columns = columns;
  }

  /** Columns beside the live generation, and where that stands in this transaction. */
  private record Columns(LiveColumns all, String generation, PositionVector live) {}

  /** Reads the state that was asked for, of the live generation. */
  static <T> T read(Database database, AsOf asOf, Function<View, T> question) {
    return read(database, null, asOf, question);
  }

  /** The same, with columns that may answer what has to count. */
  static <T> T read(
      Database database, @Nullable LiveColumns columns, AsOf asOf, Function<View, T> question) {
    return database.readLive(
        (handle, generation, live) ->
            question.apply(
                open(
                    handle,
                    asOf,
                    live,
                    columns == null ? null : new Columns(columns, generation, live))));
  }

  /** Reads a state of a generation that need not be the live one. */
  static <T> T read(
      Database database, String generation, PositionVector wanted, Function<View, T> question) {
    return database.read(
        generation, handle -> question.apply(new View(handle, wanted, false, null)));
  }

  /** Sets something for this transaction. */
  void execute(String sql) {
    handle.execute(sql);
  }

  private static View open(
      Handle handle, AsOf asOf, PositionVector live, @Nullable Columns columns) {
    PositionVector wanted = asOf.vector();
    if (asOf.time() != null) {
      wanted =
          handle
              .createQuery(
                  "select vector from view_checkpoints where time <= :time"
                      + " order by time desc, event_id desc limit 1")
              .bind("time", asOf.time())
              .mapTo(String.class)
              .findOne()
              .map(PositionVector::parse)
              .orElse(PositionVector.start());
    }
    if (wanted == null) {
      return new View(handle, live, true, columns);
    }
    if (!live.isAtLeast(wanted)) {
      throw new QueryException(
          QueryException.Kind.INVALID,
          "asOf: the views have not come that far yet; ask again in a moment");
    }
    return new View(handle, wanted, wanted.equals(live), columns);
  }

  /** Token of this state. */
  String token() {
    return vector.token();
  }

  PositionVector vector() {
    return vector;
  }

  /** Asks the columns as of this state; nothing where Postgres has to be asked. */
  <T> Optional<T> columns(Function<ColumnState, T> question) {
    return columns == null
        ? Optional.empty()
        : columns.all().ask(handle, columns.generation(), columns.live(), vector, question);
  }

  /** Whether this is the state of now: then columns that say "until" are enough. */
  boolean isCurrent() {
    return current;
  }

  /** A statement, with the vector bound. */
  Query query(String sql) {
    Query query = handle.createQuery(sql);
    if (!current) {
      for (String topic : TOPICS) {
        String name = parameter(topic);
        if (sql.contains(":" + name)) {
          List<Long> next = vector.offsets(topic);
          query.bind(name, next.stream().mapToLong(Long::longValue).toArray());
        }
      }
    }
    return query;
  }

  /** Condition: the row was recorded. */
  String recorded(String alias, String topic) {
    return current ? "true" : alias + ".recorded_offset < " + next(alias + ".partition", topic);
  }

  /** Condition: the row was recorded, and not yet ended by the offset in a column. */
  String holds(String alias, String topic, String endColumn) {
    String end = alias + "." + endColumn;
    return current
        ? end + " is null"
        : "("
            + recorded(alias, topic)
            + " and ("
            + end
            + " is null or "
            + end
            + " >= "
            + next(alias + ".partition", topic)
            + "))";
  }

  String relation(String alias) {
    return holds(alias, "relations", "retracted_offset");
  }

  String stance(String alias) {
    return holds(alias, "stances", "retracted_offset");
  }

  /** Condition: the row is the state of its article. */
  String revision(String alias) {
    return alias + ".status <> 'HISTORY' and " + holds(alias, "articles.enriched", "until_offset");
  }

  /** Condition: the definition is in effect. */
  String actor(String alias) {
    String effective = alias + ".effective_offset";
    String until = alias + ".until_offset";
    if (current) {
      return "(" + effective + " is not null and " + until + " is null)";
    }
    String next = next(alias + ".partition", "actors");
    return "("
        + effective
        + " < "
        + next
        + " and ("
        + until
        + " is null or "
        + until
        + " >= "
        + next
        + "))";
  }

  /**
   * Common table expressions that {@link #storyJoin} needs, for the articles of another one, {@code
   * base (article_id)}. Begins with a comma, and needs {@code with recursive}.
   */
  String stories(String base) {
    return current ? "" : storyTable(base);
  }

  /** Joins the stories to rows that have article_id. */
  String storyJoin(String rows) {
    return (current ? " left join story_of" : " join story")
        + " s on s.article_id = "
        + rows
        + ".article_id";
  }

  /** The story of rows joined by {@link #storyJoin}. */
  String storyId(String rows) {
    return current ? "coalesce(s.story_id, " + rows + ".article_id)" : "s.story_id";
  }

  /**
   * A common table expression {@code story (article_id, story_id)} for the articles of another one,
   * {@code base (article_id)}. It begins with a comma, and needs {@code with recursive}.
   */
  String storyTable(String base) {
    if (current) {
      return ", story as (select b.article_id, coalesce(s.story_id, b.article_id) as story_id"
          + " from (select distinct article_id from "
          + base
          + ") b left join story_of s on s.article_id = b.article_id)";
    }
    return ", reached (root, article_id) as (select distinct article_id, article_id from "
        + base
        + " union select r.root, e.other_id from reached r join story_edges e"
        + " on e.article_id = r.article_id and "
        + edge("e")
        + "), story as (select root as article_id, min(article_id) as story_id"
        + " from reached group by root)";
  }

  /** Condition: both revisions of a pair are current. */
  String edge(String alias) {
    if (current) {
      return alias + ".until_offset is null and " + alias + ".other_until is null";
    }
    String other = next(alias + ".other_partition", "articles.enriched");
    return holds(alias, "articles.enriched", "until_offset")
        + " and "
        + alias
        + ".other_offset < "
        + other
        + " and ("
        + alias
        + ".other_until is null or "
        + alias
        + ".other_until >= "
        + other
        + ")";
  }

  private static String next(String partition, String topic) {
    return "(:" + parameter(topic) + "::bigint[])[" + partition + " + 1]";
  }

  private static String parameter(String topic) {
    return "next_" + topic.replace('.', '_').replace('-', '_');
  }
}
