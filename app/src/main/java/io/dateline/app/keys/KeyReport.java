package io.dateline.app.keys;

import io.dateline.app.config.Connections;
import io.dateline.app.terminal.Output;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.keys.KeyRotation;
import io.dateline.schemas.keys.RotationReport;
import io.dateline.schemas.keys.WrappingKeys;
import io.dateline.schemas.topics.TopicCatalogue;
import java.time.Clock;
import java.util.TreeMap;

/** What both commands need of the configuration, and say of what cannot be opened. */
final class KeyReport {
  private KeyReport() {}

  /**
   * The keys of the configuration.
   *
   * @throws DatelineException where it has none
   */
  static WrappingKeys keys(Connections connections) {
    return connections
        .wrapping()
        .orElseThrow(
            () ->
                new DatelineException(
                    "erasure.wrapping-key: is missing, so the words of articles are not encrypted;"
                        + " write it into the file named by --config"));
  }

  static KeyRotation rotation(Connections connections) {
    return new KeyRotation(
        connections.kafka(),
        connections.registry(),
        new TopicCatalogue(connections.topics()),
        keys(connections),
        Clock.systemUTC());
  }

  /** Names what cannot be opened; the exit code. */
  static int closed(RotationReport report, WrappingKeys keys, Output output) {
    new TreeMap<>(report.closed())
        .forEach(
            (name, count) ->
                output
                    .notes()
                    .printf(
                        "dateline: %d keys wrapped by '%s' cannot be opened: %s%n",
                        count,
                        name,
                        keys.knows(name)
                            ? "the key configured by that name is another"
                            : "write it below erasure.former-wrapping-keys, and rotate again"));
    return report.closed().isEmpty() ? 0 : 1;
  }
}
