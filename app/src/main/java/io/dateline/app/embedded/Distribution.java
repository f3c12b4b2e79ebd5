package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the build laid what is no jar of ours: the registry's server, and what is unpacked once.
 */
final class Distribution {
  /** System property that names the distribution; the launcher sets it. */
  static final String HOME = "dateline.home";

  private Distribution() {}

  /** Directories that may be it, the likeliest first. */
  static List<Path> places() {
    String home = System.getProperty(HOME);
    if (home != null) {
      return List.of(Path.of(home));
    }
    Path code = code();
    // dist/lib/app.jar in a distribution, target/classes in a build
    return List.of(code.getParent().getParent(), code.resolveSibling("dist"));
  }

  private static Path code() {
    try {
      return Path.of(
          Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new DatelineException("cannot tell where the program lies", e);
    }
  }
}
