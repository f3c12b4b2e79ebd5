package io.dateline.ingest.canonical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Readable data files of this module: one entry a line, {@code #} starts a comment line. */
public final class ResourceLines {
  private ResourceLines() {}

  /**
   * Reads the entries of a resource beside a class, trimmed, without empty lines and comments.
   *
   * @throws IllegalStateException when the resource is not on the class path
   */
  public static List<String> of(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing beside " + beside);
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && l.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
