package io.dateline.app.meters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that Prometheus and Grafana are given. */
public final class Monitoring {
  private static final Pattern NAME =
      Pattern.compile("\\b((?:dateline|jvm|process|kafka)_[a-z0-9_]+)(?=[\\s{\\[)]|$)");
  private static final Pattern EXPRESSION = Pattern.compile("\"?expr\"?: (.*)");

  private Monitoring() {}

  /** The root of the project. */
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("deploy")) ? here : here.getParent();
  }

  /** Names of metrics that dashboards and rules use, as Prometheus knows them. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root().resolve("deploy"))) {
      files
          .filter(f -> f.toString().endsWith(".json") || f.toString().endsWith("rules.yml"))
          .forEach(file -> collect(read(file), names));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static void collect(String text, Set<String> names) {
    Matcher expressions = EXPRESSION.matcher(text);
    while (expressions.find()) {
      Matcher name = NAME.matcher(expressions.group(1));
      while (name.find()) {
        names.add(name.group(1));
      }
    }
  }

  /** The text of a file below the root. */
  public static String read(String path) {
    return read(root().resolve(path));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
