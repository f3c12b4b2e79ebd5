package io.dateline.enrich.text.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a resource file of this package that are neither blank nor comments. */
final class ResourceLines {
  /** A line with its number, from 1. */
  record Line(int number, String text) {}

  private ResourceLines() {}

  static List<Line> of(String resource) {
    return lines(text(resource));
  }

  static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String bare = withoutComment(line).strip();
      if (!bare.isEmpty()) {
        lines.add(new Line(number, bare));
      }
    }
    return lines;
  }

  static String text(String resource) {
    try (InputStream in = ResourceLines.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + resource + " is missing from the jar");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      StringBuilder text = new StringBuilder();
      reader.lines().forEach(line -> text.append(line).append('\n'));
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number sign starts a comment at the beginning of a line or after a blank. */
  static String withoutComment(String line) {
    int at = line.indexOf('#');
    while (at > 0 && !Character.isWhitespace(line.charAt(at - 1))) {
      at = line.indexOf('#', at + 1);
    }
    return at < 0 ? line : line.substring(0, at);
  }
}
