package io.dateline.app.instance;

import io.dateline.app.config.DatabaseAccess;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.embedded.DataDirectory;
import io.dateline.app.embedded.EmbeddedPostgres;
import io.dateline.app.service.ProjectionPart;
import io.dateline.projections.query.Queries;
import io.dateline.projections.store.Database;
import io.dateline.schemas.DatelineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How a question gets at the views: the database that a configuration file names, else that of the
 * running instance, else the database files of the data directory alone, which needs no log.
 */
public final class ViewsReach implements AutoCloseable {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Queries queries;

  private ViewsReach(DatelineConfig config, boolean real) {
    try {
      Database database = Database.open(ProjectionPart.database(access(config, real)));
      opened.push(database);
      queries = new Queries(database);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Opens the views.
   *
   * @param real whether the configuration names real infrastructure
   * @throws DatelineException where there are none yet, or the database does not answer
   */
  public static ViewsReach open(DatelineConfig config, boolean real) {
    return new ViewsReach(config, real);
  }

  /** Questions to them. */
  public Queries queries() {
    return queries;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        throw new DatelineException("cannot close the views: " + e.getMessage(), e);
      }
    }
  }

  private DatabaseAccess access(DatelineConfig config, boolean real) {
    if (real && config.db().isPresent()) {
      return config.db().get();
    }
    Path data = config.embedded().data();
    if (DataDirectory.isHeld(data)) {
      return DatabaseAccess.at(InstanceState.ofRunning(data).db());
    }
    Path files = data.resolve("postgres");
    if (!Files.exists(files.resolve("cluster"))) {
      throw new DatelineException(
          "there is nothing in %s yet; bring something in with 'dateline ingest FILE', or run 'dateline demo'"
              .formatted(data));
    }
    DataDirectory held = DataDirectory.hold(data);
    opened.push(held);
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(held.root().resolve("postgres"), config.embedded().postgresPort());
    opened.push(postgres);
    return DatabaseAccess.at(postgres.jdbcUrl());
  }
}
