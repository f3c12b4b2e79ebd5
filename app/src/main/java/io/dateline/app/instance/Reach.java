package io.dateline.app.instance;

import io.dateline.app.config.Connections;
import io.dateline.app.config.DatabaseAccess;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.embedded.DataDirectory;
import io.dateline.schemas.serde.RegistrySettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a short command gets at a Dateline: the real infrastructure that a configuration file names,
 * else the instance running on the data directory, else one started for the command's duration.
 */
public final class Reach implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reach.class);

  private final Connections connections;
  private final Optional<Instance> own;
  private final Optional<StopOnSignal> signal;

  private Reach(Connections connections, Optional<Instance> own) {
    this.connections = connections;
    this.own = own;
    this.signal = own.map(instance -> StopOnSignal.close(instance, StopOnSignal.INTERRUPTED));
  }

  /**
   * Gets at broker, registry and database.
   *
   * @param real whether the configuration names real infrastructure
   */
  public static Reach log(DatelineConfig config, boolean real) {
    if (real && !config.kafka().isEmpty()) {
      return new Reach(config.connections(), Optional.empty());
    }
    Path data = config.embedded().data();
    if (DataDirectory.isHeld(data)) {
      return new Reach(running(config, data), Optional.empty());
    }
    LOG.info("no instance is running on {}; starting one for this command", data);
    Instance instance = Instance.start(config);
    return new Reach(instance.connections(), Optional.of(instance));
  }

  /** What the command connects to. */
  public Connections connections() {
    return connections;
  }

  /** Whether the instance lives for this command only, so that no services run on it. */
  public boolean isOwn() {
    return own.isPresent();
  }

  @Override
  public void close() {
    signal.ifPresent(StopOnSignal::close);
    own.ifPresent(Instance::close);
  }

  private static Connections running(DatelineConfig config, Path data) {
    InstanceState state = InstanceState.ofRunning(data);
    return new Connections(
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, state.bootstrap()),
        RegistrySettings.at(state.registry()),
        config.topics(),
        DatabaseAccess.at(state.db()),
        config.wrapping());
  }
}
