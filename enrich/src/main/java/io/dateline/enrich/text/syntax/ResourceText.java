package io.dateline.enrich.text.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text files beside these classes. */
final class ResourceText {
  private ResourceText() {}

  /** The lines of a file, trimmed, without comments and blank ones. */
  static List<String> lines(String name) {
    try (InputStream stream = open(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  static InputStream open(String name) {
    InputStream stream = ResourceText.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(
          name + " is missing from the class path beside " + ResourceText.class.getName());
    }
    return stream;
  }
}
