package io.dateline.app.demo;

import io.dateline.schemas.DatelineException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A file of the corpus: {@code key: value} lines, an empty line, then paragraphs separated by empty
 * lines. Every complaint names the file and the line.
 */
final class HeadedFile {
  private record Field(int line, String value) {}

  private final String name;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final List<String> paragraphs = new ArrayList<>();

  private HeadedFile(String name) {
    this.name = name;
  }

  /**
   * @param name the file as complaints should call it
   * @param allowed the keys that may occur, each once
   * @throws DatelineException if a line of the head is none, or its key is unknown or repeated
   */
  static HeadedFile parse(String name, String content, Set<String> allowed) {
    HeadedFile file = new HeadedFile(name);
    List<String> lines = content.lines().toList();
    int body = file.readHead(lines, allowed);
    file.readParagraphs(lines.subList(body, lines.size()));
    return file;
  }

  private int readHead(List<String> lines, Set<String> allowed) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        return i;
      }
      if (!line.startsWith("#")) {
        readField(i + 1, line, allowed);
      }
    }
    return lines.size();
  }

  private void readField(int number, String line, Set<String> allowed) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw error(number, "'" + line + "' is no 'key: value'; an empty line ends the head");
    }
    String key = line.substring(0, colon).strip();
    String value = line.substring(colon + 1).strip();
    if (!allowed.contains(key)) {
      throw error(number, "unknown key '" + key + "'; known are " + String.join(", ", allowed));
    }
    if (value.isEmpty()) {
      throw error(number, "'" + key + "' has no value; give one or drop the line");
    }
    if (fields.putIfAbsent(key, new Field(number, value)) != null) {
      throw error(number, "'" + key + "' was given before; keep one");
    }
  }

  private void readParagraphs(List<String> lines) {
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      if (line.isBlank()) {
        endParagraph(paragraph);
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    endParagraph(paragraph);
  }

  private void endParagraph(StringBuilder paragraph) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  List<String> paragraphs() {
    return List.copyOf(paragraphs);
  }

  Optional<String> optional(String key) {
    return Optional.ofNullable(fields.get(key)).map(Field::value);
  }

  String required(String key) {
    return optional(key).orElseThrow(() -> error(1, "'" + key + "' is missing"));
  }

  /** The value of a key read by a parser that throws a RuntimeException on what it cannot read. */
  <T> T required(String key, Function<String, T> parser) {
    required(key);
    return optional(key, parser).orElseThrow();
  }

  /** As {@link #required(String, Function)}, empty where the key is absent. */
  <T> Optional<T> optional(String key, Function<String, T> parser) {
    Field field = fields.get(key);
    if (field == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(field.value()));
    } catch (RuntimeException unreadable) {
      throw error(
          field.line(),
          "'" + field.value() + "' is no " + key + " (" + unreadable.getMessage() + ")");
    }
  }

  /** A complaint at the line of a key, or at the first where it is absent. */
  DatelineException errorAt(String key, String reason) {
    Field field = fields.get(key);
    return error(field == null ? 1 : field.line(), reason);
  }

  private DatelineException error(int line, String reason) {
    return new DatelineException(name + ":" + line + ": " + reason);
  }
}
