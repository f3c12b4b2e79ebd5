package io.dateline.enrich.text.actors;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of an actor, as dictionary files and imports write them, into a draft. */
final class AttributeReader {
  private static final Pattern ROLE = Pattern.compile("(\\S+)\\s+of\\s+(\\S+)(?:\\s+(\\S+))?");
  private static final Pattern OF = Pattern.compile("(\\S+)(?:\\s+(\\S+))?");
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

  private final RoleTitles roles;

  AttributeReader(RoleTitles roles) {
    this.roles = roles;
  }

  /**
   * Reads one attribute.
   *
   * @throws IllegalArgumentException where it is wrong, saying what would be right
   */
  void read(ActorDraft draft, String attribute, String value, int line) {
    switch (attribute) {
      case "role" -> role(draft, value, line);
      case "of" -> of(draft, value, line);
      default -> names(draft, attribute, value);
    }
  }

  /** Reads an attribute of which roles and parents, too, are parted by bars. */
  void readAll(ActorDraft draft, String attribute, String value, int line) {
    for (String part : parts(value)) {
      read(draft, attribute, part.strip(), line);
    }
  }

  private void role(ActorDraft to, String value, int line) {
    Matcher matcher = ROLE.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is no role; write KIND of ID FROM..TO, as in: president of Q79 2014..");
    }
    String kind = matcher.group(1);
    if (!roles.isKind(kind)) {
      throw new IllegalArgumentException("'" + kind + "' is no role kind of roles.txt");
    }
    to.role(new Role(kind, matcher.group(2), period(matcher.group(3))), line);
  }

  private static void of(ActorDraft to, String value, int line) {
    Matcher matcher = OF.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + value + "' is no parent; write ID FROM..TO");
    }
    to.parent(new Parent(matcher.group(1), period(matcher.group(2))), line);
  }

  private static Period period(@Nullable String text) {
    return text == null ? Period.ALWAYS : Period.parse(text);
  }

  private static void names(ActorDraft to, String attribute, String value) {
    Optional<NameKind> kind = NameKind.ofAttribute(attribute);
    if (kind.isEmpty()) {
      throw new IllegalArgumentException(
          "'"
              + attribute
              + "' is no attribute; write alias, short, acronym, demonym, capital, seat, group, of"
              + " or role");
    }
    for (String text : parts(value)) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a name between two bars is empty");
      }
      to.name(new ActorName(text.strip(), kind.get()));
    }
  }

  private static String[] parts(String value) {
    return value.indexOf('|') < 0 ? new String[] {value} : BAR.split(value);
  }
}
