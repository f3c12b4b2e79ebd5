package io.dateline.schemas.config;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a configuration file. Every value can be overridden by an environment variable: {@code
 * db.url} by {@code DATELINE_DB_URL}.
 */
public final class ConfigFile {
  private ConfigFile() {}

  /**
   * Reads a file.
   *
   * @param environment variables that override it, usually {@link System#getenv()}
   * @return its root section
   * @throws DatelineException naming file and line of what cannot be read
   */
  public static ConfigSection read(Path file, Map<String, String> environment) {
    try {
      return parse(file.toString(), Files.readString(file), environment);
    } catch (NoSuchFileException e) {
      throw new ConfigException(
          "%s: there is no such file; name one with --config".formatted(file), e);
    } catch (MalformedInputException e) {
      throw new ConfigException("%s: is no UTF-8 text".formatted(file), e);
    } catch (IOException e) {
      throw new ConfigException("%s: cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The configuration of no file: defaults, and what the environment says. */
  public static ConfigSection empty(Map<String, String> environment) {
    return new ConfigSection("configuration", "", null, environment);
  }

  /**
   * Reads a text.
   *
   * @param name stands in messages for the file
   */
  static ConfigSection parse(String name, String yaml, Map<String, String> environment) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setAllowDuplicateKeys(false)
            .setUseMarks(true)
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(yaml);
      return new ConfigSection(
          name, "", root.map(node -> mapping(name, node)).orElse(null), environment);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new ConfigException("%s:%d: %s".formatted(name, line, e.getProblem()), e);
    } catch (YamlEngineException e) {
      throw new ConfigException("%s: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static @Nullable MappingNode mapping(String name, Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping;
    }
    throw new ConfigException(name + ":1: is no mapping; write 'key: value' lines", null);
  }
}
