package io.dateline.app.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the programs of Postgres are unpacked to: beside the distribution, once for every data
 * directory, or into the data directory where the distribution cannot be written.
 */
final class PostgresPrograms {
  private PostgresPrograms() {}

  /**
   * The directory to unpack into, which may hold them already.
   *
   * @param directory the place below the data directory to fall back to
   */
  static Path orElse(Path directory) {
    return Distribution.places().stream()
        .filter(place -> Files.isDirectory(place.resolve("registry")) && Files.isWritable(place))
        .map(place -> place.resolve("postgres"))
        .findFirst()
        .orElse(directory);
  }
}
