package io.dateline.app.instance;

import io.dateline.app.config.Connections;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.config.IngestTuning;
import io.dateline.app.embedded.DataDirectory;
import io.dateline.app.service.IngestClient;
import io.dateline.ingest.IngestService;
import io.dateline.schemas.DatelineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a command gets articles in: through a producer of its own where services run elsewhere, else
 * through a whole installation for its own duration.
 */
public final class WorkingReach implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkingReach.class);

  private final Connections connections;
  private final IngestService ingest;
  private final AutoCloseable parts;
  private final StopOnSignal signal;
  private final boolean own;

  private WorkingReach(
      Connections connections, IngestService ingest, AutoCloseable parts, boolean own) {
    this.connections = connections;
    this.ingest = ingest;
    this.parts = parts;
    this.own = own;
    this.signal = StopOnSignal.close(parts, StopOnSignal.INTERRUPTED);
  }

  /**
   * Opens the way in.
   *
   * @param real whether the configuration names real infrastructure
   */
  public static WorkingReach open(DatelineConfig config, boolean real) {
    boolean elsewhere = real && !config.kafka().isEmpty();
    if (elsewhere || DataDirectory.isHeld(config.embedded().data())) {
      if (!elsewhere) {
        refuseClearWords(config);
      }
      Reach reach = Reach.log(config, real);
      IngestTuning tuning =
          new IngestTuning(
              "command-" + ProcessHandle.current().pid(),
              config.ingest().fetch(),
              config.ingest().poll());
      IngestService ingest = IngestClient.open(reach.connections(), tuning);
      return new WorkingReach(reach.connections(), ingest, ingest, false);
    }
    LOG.info("no instance is running on {}; starting one", config.embedded().data());
    Installation installation = Installation.start(config);
    IngestService ingest = installation.services().ingest().orElseThrow();
    return new WorkingReach(installation.connections(), ingest, installation, true);
  }

  private static void refuseClearWords(DatelineConfig config) {
    if (config.wrapping().isEmpty() && InstanceState.ofRunning(config.embedded().data()).sealed()) {
      throw new DatelineException(
          "the running instance encrypts the words of articles, and this command would write them in the clear; give it the same --config, with erasure.wrapping-key");
    }
  }

  /** Log and views. */
  public Connections connections() {
    return connections;
  }

  /** Takes articles; polls feeds only where everything runs in this process. */
  public IngestService ingest() {
    return ingest;
  }

  /** Whether everything runs in this process. */
  public boolean isOwn() {
    return own;
  }

  @Override
  public void close() {
    signal.close();
    try {
      parts.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warn("stopping failed", e);
    }
  }
}
