package io.dateline.projections.replay;

import io.dateline.projections.consume.LogEnd;
import io.dateline.projections.consume.LogSettings;
import io.dateline.projections.consume.Rebuild;
import io.dateline.projections.position.PositionVector;
import io.dateline.projections.project.Words;
import io.dateline.projections.query.Digests;
import io.dateline.projections.query.GenerationQueries;
import io.dateline.projections.store.Database;
import io.dateline.projections.store.Generations;
import io.dateline.projections.store.Positions;
import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Builds the next generation of the views beside the live one, which goes on, compares both at one
 * vector, and swaps them. Cancel it by interrupting its thread; run again, it carries on.
 *
 * <p>The swap is atomic: live writers wait while the new generation reads the last records, so that
 * no answer goes back in time, and then one row names it as the live one.
 */
public final class ViewReplay {
  private static final int MOST_CATCH_UPS = 20;

  private final LogSettings log;
  private final Database database;
  private final GenerationQueries queries;
  private final Words words;

  /** A replay of that log into that database. */
  public ViewReplay(LogSettings log, Database database, Words words) {
    this.log = log;
    this.database = database;
    this.queries = new GenerationQueries(database);
    this.words = words;
  }

  /**
   * Runs it, on the calling thread.
   *
   * @throws DatelineException where a bad event stops it (named by topic, partition and offset), or
   *     it was cancelled; the generation can be carried on
   */
  public ReplayReport run(ReplayOptions options, Consumer<ReplayProgress> progress) {
    var generations = new Generations(database);
    if (options.fromScratch()) {
      generations.building().ifPresent(generations::drop);
    }
    String generation = generations.buildingOrNew();
    boolean whole = options.to().vector() == null && options.to().time() == null;
    try (var rebuild = new Rebuild(log, database, generation, words)) {
      PositionVector target = whole ? end() : queries.vector(options.to());
      build(rebuild, generation, target, whole, progress);
      PositionVector common = rebuild.position().common(livePosition());
      progress.accept(
          new ReplayProgress(
              "COMPARE", generation, common.total(), common.total(), 0, Duration.ZERO));
      Digests live = queries.digests(live(), common);
      Digests rebuilt = queries.digests(generation, common);
      List<String> differences = live.differences(rebuilt);
      boolean promote = options.promote() && whole && (differences.isEmpty() || options.force());
      if (promote) {
        swap(rebuild, generation, progress);
      }
      return new ReplayReport(generation, live, rebuilt, differences, promote);
    }
  }

  private void build(
      Rebuild rebuild,
      String generation,
      PositionVector first,
      boolean whole,
      Consumer<ReplayProgress> progress) {
    PositionVector target = first;
    long started = System.nanoTime();
    long before = rebuild.position().total();
    for (int i = 0; i < MOST_CATCH_UPS; i++) {
      long total = target.total();
      rebuild.run(
          target,
          !whole,
          position ->
              progress.accept(progress(generation, position.total(), before, total, started)));
      PositionVector now = whole ? end() : target;
      if (rebuild.position().isAtLeast(now)) {
        return;
      }
      target = now; // live traffic has gone on meanwhile
    }
  }

  private static ReplayProgress progress(
      String generation, long done, long before, long total, long started) {
    double seconds = Math.max(1e-3, (System.nanoTime() - started) / 1e9);
    double rate = (done - before) / seconds;
    long left = rate > 0 ? (long) ((total - done) / rate) : 0;
    return new ReplayProgress(
        "BUILD", generation, done, total, rate, Duration.ofSeconds(Math.max(0, left)));
  }

  private void swap(Rebuild rebuild, String generation, Consumer<ReplayProgress> progress) {
    database.control(
        handle -> {
          String live = Generations.liveForSwap(handle);
          PositionVector reached = Positions.vector(handle, live);
          progress.accept(
              new ReplayProgress(
                  "SWAP", generation, reached.total(), reached.total(), 0, Duration.ZERO));
          rebuild.run(reached, false, position -> {});
          Generations.promote(handle, generation);
          return true;
        });
  }

  private PositionVector end() {
    return LogEnd.of(log, LogEnd.viewTopics());
  }

  private String live() {
    return database.control(Generations::live);
  }

  private PositionVector livePosition() {
    return database.readLive((handle, generation, vector) -> vector);
  }
}
