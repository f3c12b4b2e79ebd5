package io.dateline.app.demo;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that lie beside this package on the class path. */
final class Resources {
  private Resources() {}

  /**
   * @param path below this package, with slashes
   */
  static String text(String path) {
    try (InputStream in = Resources.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new DatelineException(
            "the demo's file " + path + " is missing from the program; build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the demo's file " + path, e);
    }
  }
}
