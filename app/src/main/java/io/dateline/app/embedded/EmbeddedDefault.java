package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Broker, registry and Postgres below one data directory, started together and stopped together.
 * Made by the command line and by tests; one to a process.
 */
public final class EmbeddedDefault implements AutoCloseable {
  private final DataDirectory data;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private @Nullable EmbeddedBroker broker;
  private @Nullable EmbeddedRegistry registry;
  private @Nullable EmbeddedPostgres postgres;

  private EmbeddedDefault(DataDirectory data) {
    this.data = data;
    started.push(data);
  }

  /**
   * Takes hold of the data directory, ends what a killed parent left in it, and starts the parts:
   * Postgres beside the broker, and the registry after it. Returns when all three take clients.
   *
   * @throws DatelineException when the directory cannot be used, a port is in use, or a part does
   *     not start; whatever had started is stopped again
   */
  public static EmbeddedDefault start(EmbeddedSettings settings) {
    EmbeddedDefault embedded = new EmbeddedDefault(DataDirectory.hold(settings.data()));
    try {
      embedded.startParts(settings);
      return embedded;
    } catch (RuntimeException | Error e) {
      embedded.close();
      throw e;
    }
  }

  /** Directory of all that is kept, absolute. */
  public Path data() {
    return data.root();
  }

  /** Value for {@code bootstrap.servers}. */
  public String bootstrap() {
    return require(broker).bootstrap();
  }

  /** Address of the schema registry, without a path. */
  public String registryUrl() {
    return require(registry).url();
  }

  /** Address of the database, user included. */
  public String jdbcUrl() {
    return require(postgres).jdbcUrl();
  }

  /** Stops the parts in the reverse order of their start; safe to call again. */
  @Override
  public synchronized void close() {
    while (!started.isEmpty()) {
      Closing.quietly(started.pop());
    }
  }

  private void startParts(EmbeddedSettings settings) {
    Path root = data.root();
    CompletableFuture<Void> database =
        CompletableFuture.runAsync(
            () -> {
              EmbeddedPostgres part =
                  EmbeddedPostgres.start(root.resolve("postgres"), settings.postgresPort());
              postgres = opened(part);
            });
    try {
      EmbeddedRegistry.endLeftover(root.resolve("registry"));
      broker = opened(EmbeddedBroker.start(root.resolve("kafka"), settings.brokerPort()));
      registry =
          opened(
              EmbeddedRegistry.start(
                  root.resolve("registry"), broker.bootstrap(), settings.registryPort()));
    } finally {
      // also after a failure: a part that is still starting has to be stopped as well
      join(database);
    }
  }

  private synchronized <T extends AutoCloseable> T opened(T part) {
    started.push(part);
    return part;
  }

  private static void join(CompletableFuture<Void> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof DatelineException known) {
        throw known;
      }
      throw new DatelineException("Postgres did not start: " + e.getCause(), e);
    }
  }

  private static <T> T require(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("the embedded default has not started");
    }
    return part;
  }
}
