package io.dateline.schemas.config;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A part of the configuration file, asked for its values by those who know them. Keeps account of
 * what was asked, so that {@link #rejectUnknown} finds misspelt keys. For one thread.
 */
public final class ConfigSection {
  private static final String FILE_SUFFIX = "-file";

  private final String file;
  private final String path;
  private final Map<String, Node> entries = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, String> environment;
  private final Map<String, ConfigSection> sections = new TreeMap<>();
  private final Set<String> asked = new TreeSet<>();

  ConfigSection(
      String file, String path, @Nullable MappingNode node, Map<String, String> environment) {
    this.file = file;
    this.path = path;
    this.environment = environment;
    if (node != null) {
      for (NodeTuple tuple : node.getValue()) {
        String key = scalar(tuple.getKeyNode(), path);
        if (entries.put(key, tuple.getValueNode()) != null) {
          throw new ConfigException(
              "%s:%d: %s is there twice".formatted(file, line(tuple.getKeyNode()), full(key)),
              null);
        }
        lines.put(key, line(tuple.getKeyNode()));
      }
    }
  }

  /** The section below {@code key}; empty where the file has none. */
  public ConfigSection section(String key) {
    asked.add(key);
    return sections.computeIfAbsent(
        key,
        name -> {
          Node node = entries.get(name);
          if (node == null || isNull(node)) {
            return new ConfigSection(file, full(name), null, environment);
          }
          if (node instanceof MappingNode mapping) {
            return new ConfigSection(file, full(name), mapping, environment);
          }
          throw wrong(name, "is no section; write its keys on lines below it, indented");
        });
  }

  /** The keys of this section in the order in which the file has them. */
  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  /** The value, or nothing where neither file nor environment has it. */
  public Optional<String> text(String key) {
    asked.add(key);
    String override = environment.get(variable(key));
    if (override != null) {
      return Optional.of(override);
    }
    Node node = entries.get(key);
    return node == null || isNull(node) ? Optional.empty() : Optional.of(scalar(node, full(key)));
  }

  /** The value. */
  public String text(String key, String otherwise) {
    return text(key).orElse(otherwise);
  }

  /**
   * The value.
   *
   * @throws DatelineException where it is missing
   */
  public String required(String key) {
    return text(key)
        .orElseThrow(
            () ->
                new ConfigException(
                    "%s: %s is missing; write it, or set %s"
                        .formatted(file, full(key), variable(key)),
                    null));
  }

  /**
   * A secret: the value, or the content of the file that {@code <key>-file} names, without its last
   * line end.
   */
  public Optional<String> secret(String key) {
    Optional<String> named = text(key + FILE_SUFFIX);
    Optional<String> written = text(key);
    if (named.isEmpty()) {
      return written;
    }
    try {
      return Optional.of(Files.readString(Path.of(named.get())).stripTrailing());
    } catch (IOException e) {
      throw wrong(
          key + FILE_SUFFIX, "'%s' cannot be read: %s".formatted(named.get(), e.getMessage()));
    }
  }

  /** A whole number. */
  public int integer(String key, int otherwise) {
    return text(key)
        .map(
            value -> {
              try {
                return Integer.parseInt(value);
              } catch (NumberFormatException e) {
                throw wrong(key, "'%s' is no whole number".formatted(value));
              }
            })
        .orElse(otherwise);
  }

  /** True or false. */
  public boolean flag(String key, boolean otherwise) {
    return text(key)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw wrong(key, "'%s' is neither true nor false".formatted(value));
                })
        .orElse(otherwise);
  }

  /** A duration such as {@code 5m} or {@code PT5M}. */
  public Duration duration(String key, Duration otherwise) {
    return text(key)
        .map(value -> located(() -> Durations.parse(full(key), value)))
        .orElse(otherwise);
  }

  /**
   * All keys of this section as they are written, with environment overrides of those written and
   * secrets read from the files that name them.
   */
  public Map<String, String> all() {
    var values = new TreeMap<String, String>();
    for (String key : entries.keySet()) {
      String name =
          key.endsWith(FILE_SUFFIX) ? key.substring(0, key.length() - FILE_SUFFIX.length()) : key;
      secret(name).ifPresent(value -> values.put(name, value));
    }
    return values;
  }

  /**
   * Makes a record of configuration; where that complains about {@code key: ...}, the message gets
   * the file and line of the key.
   */
  public <T> T located(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (ConfigException e) {
      throw e;
    } catch (DatelineException e) {
      String message = String.valueOf(e.getMessage());
      int colon = message.indexOf(": ");
      if (colon < 0) {
        throw e;
      }
      throw new ConfigException(place(message.substring(0, colon)) + ": " + message, e);
    }
  }

  /**
   * Call when everything has been read.
   *
   * @throws DatelineException for a key that nobody asked for
   */
  public void rejectUnknown() {
    for (String key : entries.keySet()) {
      if (!asked.contains(key)) {
        throw wrong(key, "is unknown here; known are " + String.join(", ", asked));
      }
    }
    sections.values().forEach(ConfigSection::rejectUnknown);
  }

  private DatelineException wrong(String key, String what) {
    return new ConfigException("%s: %s %s".formatted(place(full(key)), full(key), what), null);
  }

  /** Where a key stands, by its full path; the environment variable where that has set it. */
  private String place(String fullKey) {
    String variable = variableOf(fullKey);
    if (environment.containsKey(variable)) {
      return variable;
    }
    String key =
        path.isEmpty() ? fullKey : fullKey.substring(Math.min(fullKey.length(), path.length() + 1));
    Integer line = lines.get(key);
    if (line != null) {
      return file + ":" + line;
    }
    // keys may have dots, so that one section's path may begin another's
    return sections.values().stream()
        .filter(section -> fullKey.startsWith(section.path + "."))
        .max(Comparator.comparingInt(section -> section.path.length()))
        .map(section -> section.place(fullKey))
        .orElse(file);
  }

  private String full(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private String variable(String key) {
    return variableOf(full(key));
  }

  private static String variableOf(String fullKey) {
    return "DATELINE_" + fullKey.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private String scalar(Node node, String key) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new ConfigException(
        "%s:%d: %s has several values where one belongs".formatted(file, line(node), key), null);
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
