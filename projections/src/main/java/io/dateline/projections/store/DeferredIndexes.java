package io.dateline.projections.store;

import io.dateline.schemas.DatelineException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;

/**
 * The indexes of a generation that only questions need: taken off while it is filled from the log,
 * and built over all rows at once after that. What was taken off is kept in the database, so that
 * another process can carry on.
 */
public final class DeferredIndexes {
  /** Those by which the projections find the rows that a record changes. */
  private static final Set<String> NEEDED_FOR_WRITING =
      Set.of(
          "captures_article",
          "withdrawals_article",
          "revisions_article",
          "relations_id",
          "stances_id",
          "story_edges_other",
          "story_of_story",
          "sketches_day",
          "actor_versions_actor",
          "actor_versions_pending",
          "feed_versions_feed");

  private static final int BUILDERS = 3;

  private final Database database;
  private final String generation;

  /** Those of one generation. */
  public DeferredIndexes(Database database, String generation) {
    this.database = database;
    this.generation = generation;
  }

  /** Takes them off, of a generation that has no rows yet and is not live. */
  public void takeOff() {
    database.write(
        generation,
        handle -> {
          for (Index index : present(handle)) {
            if (!NEEDED_FOR_WRITING.contains(index.name())) {
              handle.execute(
                  "insert into dateline.deferred_indexes (generation, name, definition)"
                      + " values (?, ?, ?)",
                  generation,
                  index.name(),
                  index.definition());
              handle.execute("drop index " + index.name());
            }
          }
          return true;
        });
  }

  /**
   * Builds those that are off, several at a time, and lets Postgres count the rows anew. Each is a
   * transaction of its own.
   *
   * @throws DatelineException where one cannot be built; the others are, and calling again goes on
   */
  public void build() {
    List<Index> off = database.control(this::deferred);
    if (off.isEmpty()) {
      return;
    }
    ExecutorService builders = Executors.newFixedThreadPool(BUILDERS);
    try {
      CompletableFuture.allOf(
              off.stream()
                  .map(index -> CompletableFuture.runAsync(() -> build(index), builders))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      throw new DatelineException(
          "database: an index of generation "
              + generation
              + " cannot be built: "
              + e.getCause().getMessage()
              + "; mend the cause and run the replay again, it carries on",
          e);
    } finally {
      builders.shutdown();
    }
    analyze();
  }

  private void build(Index index) {
    database.write(
        generation,
        handle -> {
          handle.execute("set local maintenance_work_mem to '192MB'");
          handle.execute("set local synchronous_commit to off");
          handle.execute(index.definition());
          return handle.execute(
              "delete from dateline.deferred_indexes where generation = ? and name = ?",
              generation,
              index.name());
        });
  }

  private void analyze() {
    database.write(
        generation,
        handle ->
            handle.execute(
                "analyze captures, withdrawals, revisions (article_id, day, outlet, status),"
                    + " story_edges, story_of, sketches (article_id, published_day), relations,"
                    + " seen_actors, stances, actor_versions (actor_id), actor_names, actor_links"));
  }

  private List<Index> deferred(Handle handle) {
    return handle
        .createQuery(
            "select name, definition from dateline.deferred_indexes where generation = :generation"
                + " order by definition like '%gin%' desc, name")
        .bind("generation", generation)
        .map((rows, context) -> new Index(rows.getString(1), rows.getString(2)))
        .list();
  }

  private List<Index> present(Handle handle) {
    return handle
        .createQuery(
            "select i.indexname, i.indexdef from pg_indexes i where i.schemaname = :schema"
                + " and i.tablename <> 'schema_history' and not exists (select from pg_constraint c"
                + " where c.conindid = (quote_ident(i.schemaname) || '.'"
                + " || quote_ident(i.indexname))::regclass)")
        .bind("schema", Database.schema(generation))
        .map((rows, context) -> new Index(rows.getString(1), rows.getString(2)))
        .list();
  }

  private record Index(String name, String definition) {}
}
