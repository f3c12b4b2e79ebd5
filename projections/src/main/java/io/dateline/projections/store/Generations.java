package io.dateline.projections.store;

import io.dateline.schemas.DatelineException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The generations of the views: one is live, another may be built beside it. Thread-safe; every
 * change is one transaction.
 */
public final class Generations {
  private final Database database;

  /** The generations kept in that database. */
  public Generations(Database database) {
    this.database = database;
  }

  /**
   * The live generation; the first one is created where there is none.
   *
   * <p>Also brings its schema up to date.
   */
  public String liveOrFirst() {
    String live =
        database.control(
            handle -> {
              handle.execute("lock table dateline.generations in share row exclusive mode");
              return find(handle)
                  .orElseGet(
                      () -> {
                        String first = insert(handle, "LIVE");
                        handle.execute(
                            "insert into dateline.current_generation (generation) values (?)",
                            first);
                        return first;
                      });
            });
    database.migrateGeneration(live);
    return live;
  }

  /** A new generation, empty, to be built beside the live one. */
  public String create() {
    String next = database.control(handle -> insert(handle, "BUILDING"));
    database.migrateGeneration(next);
    return next;
  }

  /**
   * The generation that is being built, or a new one.
   *
   * <p>Also brings its schema up to date: whoever began it may have been stopped before that, or
   * have been of an older version.
   */
  public String buildingOrNew() {
    Optional<String> begun = building();
    begun.ifPresent(database::migrateGeneration);
    return begun.orElseGet(this::create);
  }

  /** The newest generation that is being built, if any. */
  public Optional<String> building() {
    return database.control(
        handle ->
            handle
                .createQuery(
                    "select generation from dateline.generations where state = 'BUILDING'"
                        + " order by substr(generation, 2)::int desc limit 1")
                .mapTo(String.class)
                .findOne());
  }

  /** Gives up a generation that is not live, and drops its tables. */
  public void drop(String generation) {
    database.control(
        handle -> {
          if (find(handle).filter(generation::equals).isPresent()) {
            throw new DatelineException(
                "generation " + generation + " is live; promote another before dropping it");
          }
          handle.execute("drop schema if exists " + Database.schema(generation) + " cascade");
          handle.execute("delete from dateline.positions where generation = ?", generation);
          handle.execute("delete from dateline.deferred_indexes where generation = ?", generation);
          return handle.execute(
              "update dateline.generations set state = 'ABANDONED' where generation = ?",
              generation);
        });
  }

  /** The live generation, as this transaction sees it. */
  public static String live(Handle handle) {
    return find(handle).orElseThrow(Generations::none);
  }

  /** What is wrong where no generation is live. */
  static DatelineException none() {
    return new DatelineException(
        "database has no views yet; start 'dateline run projections' against it");
  }

  /**
   * Keeps a swap out until the transaction ends.
   *
   * @return the live generation
   */
  public static String liveForWriting(Handle handle) {
    return handle
        .createQuery("select generation from dateline.current_generation for share")
        .mapTo(String.class)
        .one();
  }

  /** Keeps all live writers out until the transaction ends. */
  public static String liveForSwap(Handle handle) {
    return handle
        .createQuery("select generation from dateline.current_generation for update")
        .mapTo(String.class)
        .one();
  }

  /** Makes another generation the live one, in a transaction that called {@link #liveForSwap}. */
  public static void promote(Handle handle, String generation) {
    handle.execute("update dateline.generations set state = 'RETIRED' where state = 'LIVE'");
    handle.execute(
        "update dateline.generations set state = 'LIVE', promoted_at = now() where generation = ?",
        generation);
    handle.execute("update dateline.current_generation set generation = ?", generation);
  }

  private static Optional<String> find(Handle handle) {
    return handle
        .createQuery("select generation from dateline.current_generation")
        .mapTo(String.class)
        .findOne();
  }

  private static String insert(Handle handle, String state) {
    return handle
        .createQuery(
            "insert into dateline.generations (generation, state, promoted_at)"
                + " select 'g' || coalesce(max(substr(generation, 2)::int), 0) + 1, :state,"
                + " case when :state = 'LIVE' then now() end"
                + " from dateline.generations returning generation")
        .bind("state", state)
        .mapTo(String.class)
        .one();
  }
}
