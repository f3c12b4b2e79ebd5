package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the registry's server lies: the directory {@code registry} of the distribution, which the
 * build unpacks from the server's published archive.
 */
final class RegistryArchive {
  private RegistryArchive() {}

  /**
   * The jar to run.
   *
   * @throws DatelineException when the distribution has none
   */
  static Path runner() {
    List<Path> places =
        Distribution.places().stream().map(place -> place.resolve("registry")).toList();
    return places.stream()
        .map(RegistryArchive::runnerIn)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new DatelineException(
                    "the schema registry's server is missing from %s; build it with: mvn -DskipTests package"
                        .formatted(places)));
  }

  private static Optional<Path> runnerIn(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith("-runner.jar")).findFirst();
    } catch (IOException e) {
      throw new DatelineException("cannot read " + directory + ": " + e.getMessage(), e);
    }
  }
}
