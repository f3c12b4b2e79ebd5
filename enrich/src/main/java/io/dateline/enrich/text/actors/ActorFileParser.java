package io.dateline.enrich.text.actors;

import io.dateline.enrich.text.ActorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of one dictionary file; bad lines go to the errors and are left out. */
final class ActorFileParser {
  private static final Pattern HEADER = Pattern.compile("(\\S+)\\s+([A-Z_]+)\\s+(\\S.*)");
  private static final Pattern ROLE = Pattern.compile("(\\S+)\\s+of\\s+(\\S+)(?:\\s+(\\S+))?");
  private static final Pattern OF = Pattern.compile("(\\S+)(?:\\s+(\\S+))?");
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

  private final String file;
  private final RoleTitles roleTitles;
  private final LineErrors errors;
  private final List<ActorEntry> entries = new ArrayList<>();
  private @Nullable ActorDraft draft;

  ActorFileParser(String file, RoleTitles roleTitles, LineErrors errors) {
    this.file = file;
    this.roleTitles = roleTitles;
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
    switch (word) {
      case "role" -> role(current, value, number);
      case "of" -> of(current, value, number);
      default -> names(current, word, value);
    }
  }

  private void role(ActorDraft to, String value, int number) {
    Matcher matcher = ROLE.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is no role; write KIND of ID FROM..TO, as in: president of Q79 2014..");
    }
    String kind = matcher.group(1);
    if (!roleTitles.isKind(kind)) {
      throw new IllegalArgumentException("'" + kind + "' is no role kind of roles.txt");
    }
    to.role(new Role(kind, matcher.group(2), period(matcher.group(3))), number);
  }

  private static void of(ActorDraft to, String value, int number) {
    Matcher matcher = OF.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + value + "' is no parent; write ID FROM..TO");
    }
    to.parent(new Parent(matcher.group(1), period(matcher.group(2))), number);
  }

  private static Period period(@Nullable String text) {
    return text == null ? Period.ALWAYS : Period.parse(text);
  }

  private static void names(ActorDraft to, String word, String value) {
    Optional<NameKind> kind = NameKind.ofAttribute(word);
    if (kind.isEmpty()) {
      throw new IllegalArgumentException(
          "'"
              + word
              + "' is no attribute; write alias, short, acronym, demonym, capital, seat,"
              + " group, of or role");
    }
    for (String text : BAR.split(value)) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a name between two bars is empty");
      }
      to.name(new ActorName(text.strip(), kind.get()));
    }
  }

  private static int firstBlank(String line) {
    int at = 0;
    while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
