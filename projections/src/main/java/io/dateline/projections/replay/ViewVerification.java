package io.dateline.projections.replay;

import io.dateline.projections.consume.LogSettings;
import io.dateline.projections.consume.Rebuild;
import io.dateline.projections.position.PositionVector;
import io.dateline.projections.project.Words;
import io.dateline.projections.query.Digests;
import io.dateline.projections.query.GenerationQueries;
import io.dateline.projections.store.Database;
import io.dateline.projections.store.Generations;
import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rebuilds the views from the log beside the live ones, compares both at one vector row by row
 * where their digests differ, and drops the rebuild. Live traffic goes on.
 */
public final class ViewVerification {
  private final LogSettings log;
  private final Database database;
  private final GenerationQueries queries;
  private final Words words;

  /** A verification of the live views in that database. */
  public ViewVerification(LogSettings log, Database database, Words words) {
    this.log = log;
    this.database = database;
    this.queries = new GenerationQueries(database);
    this.words = words;
  }

  /**
   * Runs it, on the calling thread.
   *
   * @return the findings; a bad event that stops the rebuild is one
   */
  public ViewVerdict verify(Consumer<ReplayProgress> progress) {
    var generations = new Generations(database);
    String generation = generations.create();
    try (var rebuild = new Rebuild(log, database, generation, words)) {
      PositionVector target = livePosition();
      long total = target.total();
      rebuild.run(
          target,
          false,
          at ->
              progress.accept(
                  new ReplayProgress("BUILD", generation, at.total(), total, 0, Duration.ZERO)));
      return compare(generation, rebuild.position().common(livePosition()));
    } catch (DatelineException e) {
      return new ViewVerdict(
          "", List.of(new ViewFinding("rebuild", null, null, String.valueOf(e.getMessage()))));
    } finally {
      generations.drop(generation);
    }
  }

  private ViewVerdict compare(String rebuilt, PositionVector at) {
    String live = database.control(Generations::live);
    Digests ours = queries.digests(live, at);
    Digests theirs = queries.digests(rebuilt, at);
    var findings = new ArrayList<ViewFinding>();
    var rows = new RowDifferences(queries, live, rebuilt, at);
    ours.full()
        .forEach(
            (table, digest) -> {
              if (!digest.equals(theirs.full().get(table))) {
                findings.addAll(rows.of(table));
              }
            });
    if (findings.isEmpty()) {
      ours.differences(theirs).stream()
          .map(name -> new ViewFinding(name, null, null, "another digest than a rebuild's"))
          .forEach(findings::add);
    }
    stories(findings);
    return new ViewVerdict(at.token(), findings);
  }

  private void stories(List<ViewFinding> findings) {
    queries
        .wrongStories()
        .forEach(
            article ->
                findings.add(
                    new ViewFinding(
                        "story_of",
                        null,
                        null,
                        "article " + article + " is in another story than its copies make")));
  }

  private PositionVector livePosition() {
    return database.readLive((handle, generation, vector) -> vector);
  }
}
