package io.dateline.enrich.text.actors;

import io.dateline.enrich.text.ActorType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of one dictionary file; bad lines go to the errors and are left out. */
final class ActorFileParser {
  private static final Pattern HEADER = Pattern.compile("(\\S+)\\s+([A-Z_]+)\\s+(\\S.*)");

  private final String file;
  private final AttributeReader attributes;
  private final LineErrors errors;
  private final List<ActorEntry> entries = new ArrayList<>();
  private @Nullable ActorDraft draft;

  ActorFileParser(String file, RoleTitles roleTitles, LineErrors errors) {
    this.file = file;
    this.attributes = new AttributeReader(roleTitles);
    this.errors = errors;
  }

  List<ActorEntry> parse(String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String bare = ResourceLines.withoutComment(line).stripTrailing();
      if (!bare.isBlank()) {
        read(bare, number);
      }
    }
    finish();
    return entries;
  }

  private void read(String line, int number) {
    try {
      if (Character.isWhitespace(line.charAt(0))) {
        attribute(line.strip(), number);
      } else {
        finish();
        draft = header(line, number);
      }
    } catch (IllegalArgumentException e) {
      errors.add(file, number, e.getMessage());
    }
  }

  private void finish() {
    if (draft != null) {
      entries.add(draft.entry(file));
      draft = null;
    }
  }

  private static ActorDraft header(String line, int number) {
    Matcher matcher = HEADER.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + line + "' is no header; write ID TYPE canonical name, as in: Q79 COUNTRY Egypt");
    }
    return new ActorDraft(number, matcher.group(1), type(matcher.group(2)), matcher.group(3));
  }

  static ActorType type(String word) {
    for (ActorType type : ActorType.values()) {
      if (type.name().equals(word)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "'" + word + "' is no type; write one of " + List.of(ActorType.values()));
  }

  private void attribute(String line, int number) {
    int blank = firstBlank(line);
    String word = line.substring(0, blank);
    String value = line.substring(blank).strip();
    ActorDraft current = draft;
    if (current == null) {
      throw new IllegalArgumentException("'" + word + "' stands below no header");
    }
    if (value.isEmpty()) {
      throw new IllegalArgumentException("'" + word + "' has no value");
    }
    attributes.read(current, word, value, number);
  }

  private static int firstBlank(String line) {
    int at = 0;
    while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
