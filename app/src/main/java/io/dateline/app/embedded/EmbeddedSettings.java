package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.nio.file.Path;

/**
 * What the embedded default is told: where its data lies and which ports it takes. Port 0 means any
 * free one, found anew at each start.
 *
 * @param data directory of everything that is kept; made when missing
 * @param brokerPort port of the Kafka listener, 0 to 65535
 * @param registryPort port of the schema registry, 0 to 65535
 * @param postgresPort port of Postgres, 0 to 65535
 */
public record EmbeddedSettings(Path data, int brokerPort, int registryPort, int postgresPort) {
  public EmbeddedSettings {
    requirePort("embedded.broker-port", brokerPort);
    requirePort("embedded.registry-port", registryPort);
    requirePort("embedded.postgres-port", postgresPort);
    data = data.toAbsolutePath().normalize();
  }

  /**
   * @return settings with free ports throughout
   */
  public static EmbeddedSettings at(Path data) {
    return new EmbeddedSettings(data, 0, 0, 0);
  }

  /** The same with another directory. */
  public EmbeddedSettings withData(Path other) {
    return new EmbeddedSettings(other, brokerPort, registryPort, postgresPort);
  }

  private static void requirePort(String key, int port) {
    if (port < 0 || port > 65535) {
      throw new DatelineException(
          key + ": " + port + " is no port; write 1 to 65535, or 0 for any free one");
    }
  }
}
