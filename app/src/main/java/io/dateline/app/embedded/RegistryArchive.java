package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.net.URISyntaxException;
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
  /** System property that names the distribution; the launcher sets it. */
  static final String HOME = "dateline.home";

  private RegistryArchive() {}

  /**
   * The jar to run.
   *
   * @throws DatelineException when the distribution has none
   */
  static Path runner() {
    List<Path> places = places();
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

  private static List<Path> places() {
    String home = System.getProperty(HOME);
    if (home != null) {
      return List.of(Path.of(home, "registry"));
    }
    Path code = code();
    // dist/lib/app.jar in a distribution, target/classes in a build
    return List.of(
        code.resolveSibling("registry"),
        code.getParent().resolveSibling("registry"),
        code.resolveSibling("dist").resolve("registry"));
  }

  private static Path code() {
    try {
      return Path.of(
          RegistryArchive.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new DatelineException("cannot tell where the program lies", e);
    }
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
