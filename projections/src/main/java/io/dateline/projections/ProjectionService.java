package io.dateline.projections;

import io.dateline.projections.columns.LiveColumns;
import io.dateline.projections.consume.LiveProjection;
import io.dateline.projections.consume.LogEnd;
import io.dateline.projections.consume.ProjectionListener;
import io.dateline.projections.position.PositionVector;
import io.dateline.projections.project.Words;
import io.dateline.projections.query.Queries;
import io.dateline.projections.store.Database;
import io.dateline.projections.store.Generations;
import io.dateline.schemas.DatelineException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;

/**
 * The projections as one service: the database, the projector that keeps the live views up to date,
 * and the queries over them. Thread-safe.
 */
public final class ProjectionService implements AutoCloseable {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final ProjectionsConfig config;
  private final Database database;
  private final LiveProjection projection;
  private final LiveColumns columns;
  private final Queries queries;

  private ProjectionService(
      ProjectionsConfig config,
      Database database,
      Words words,
      Clock clock,
      ProjectionListener listener) {
    this.config = config;
    this.database = database;
    this.projection = new LiveProjection(config.log(), database, words, clock, listener);
    this.columns = LiveColumns.follow(database);
    this.queries = new Queries(database, columns);
  }

  /**
   * Opens the database, brings its schemas up to date and starts to project.
   *
   * @throws DatelineException where the database does not answer or is of a newer version
   */
  public static ProjectionService start(ProjectionsConfig config) {
    return start(config, Words.clear(), Clock.systemUTC());
  }

  /**
   * As above, with encrypted articles and another clock.
   *
   * @param words opens the words of articles
   */
  public static ProjectionService start(ProjectionsConfig config, Words words, Clock clock) {
    return start(config, words, clock, ProjectionListener.NONE);
  }

  /**
   * As above, with somebody who hears of what has come into the views.
   *
   * @param listener called on the projector's thread
   */
  public static ProjectionService start(
      ProjectionsConfig config, Words words, Clock clock, ProjectionListener listener) {
    Database database = Database.open(config.database());
    try {
      new Generations(database).liveOrFirst();
      var service = new ProjectionService(config, database, words, clock, listener);
      service.projection.start();
      return service;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Questions to the views. */
  public Queries queries() {
    return queries;
  }

  /** The database of the views. */
  public Database database() {
    return database;
  }

  /** Where the live views stand. */
  public PositionVector position() {
    return database.readLive((handle, generation, vector) -> vector);
  }

  /** Next offsets of these topics (names without prefix) as the log has them now, committed. */
  public PositionVector logEnd(Collection<String> topics) {
    return LogEnd.of(config.log(), topics);
  }

  /** Next offsets of all topics that the views read. */
  public PositionVector logEnd() {
    return LogEnd.of(config.log(), LogEnd.viewTopics());
  }

  /** Records projected since the start. */
  public long records() {
    return projection.records();
  }

  /**
   * Waits until the live views have come at least as far.
   *
   * @throws DatelineException where they have not within that time; says why where it is known
   */
  public void awaitCaughtUp(PositionVector vector, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!position().isAtLeast(vector)) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        String problem = projection.problem();
        throw new DatelineException(
            "views have not caught up within "
                + timeout.toSeconds()
                + " s"
                + (problem.isEmpty() ? "" : ": " + problem)
                + "; they go on in the background, ask again later");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  /**
   * Whether database and projector are well; cheap, and safe from any thread.
   *
   * @throws DatelineException naming what is not
   */
  public void check() {
    database.check();
    String problem = projection.problem();
    if (!problem.isEmpty()) {
      throw new DatelineException("projector does not advance: " + problem);
    }
  }

  /** Stops projecting and closes the database. */
  @Override
  public void close() {
    columns.close();
    projection.close();
    database.close();
  }
}
