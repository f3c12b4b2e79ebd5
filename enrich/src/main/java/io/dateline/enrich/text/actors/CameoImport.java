package io.dateline.enrich.text.actors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads actor dictionaries in the CAMEO text format of TABARI and PETRARCH: a name, synonyms with a
 * plus sign, codes in brackets with the dates between which they hold.
 *
 * <pre>
 * SOME_MINISTER_  ; a comment
 * +S._MINISTER_
 *     [EGYGOV 121030-130703]
 *     [EGYELI >130704]
 * </pre>
 *
 * Names in a row without codes share the codes that follow. An actor with dated codes is a person,
 * whose roles they become; of the others the first code tells the type. A country has the id of
 * Dateline's own dictionary, others {@code cameo:} and the first name; entries of one id are
 * merged.
 */
public final class CameoImport {
  private static final Pattern CODE =
      Pattern.compile("\\[([A-Z-]+)\\s*((?:[<>]\\s*)?[0-9][0-9\\s-]*)?\\]");

  private final String file;
  private final CameoCodes known = CameoCodes.shipped();
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final List<LineError> errors = new ArrayList<>();
  private CameoEntry entry = new CameoEntry();
  private int start;

  private CameoImport(String file) {
    this.file = file;
  }

  /**
   * Reads the text of a file.
   *
   * @param file its name, for the errors
   */
  public static ActorImport read(String file, String text) {
    CameoImport cameo = new CameoImport(file);
    int number = 0;
    for (String line : text.lines().toList()) {
      cameo.line(line, ++number);
    }
    cameo.finish(number);
    return new ActorImport(List.copyOf(cameo.actors.values()), cameo.errors);
  }

  private void line(String raw, int number) {
    String line = withoutComment(raw).strip();
    if (line.isEmpty()) {
      return;
    }
    try {
      int bracket = line.indexOf('[');
      String name = bracket < 0 ? line : line.substring(0, bracket).strip();
      if (!name.isEmpty()) {
        name(name, number);
      }
      if (bracket >= 0) {
        codes(line.substring(bracket));
      }
    } catch (IllegalArgumentException e) {
      errors.add(new LineError(file, number, e.getMessage()));
    }
  }

  private void name(String name, int number) {
    if (name.startsWith("+")) {
      if (!entry.hasNames()) {
        throw new IllegalArgumentException("the synonym '" + name + "' follows no name");
      }
      entry.name(name.substring(1));
      return;
    }
    if (entry.hasCodes()) {
      finish(number);
    }
    if (!entry.hasNames()) {
      start = number;
    }
    entry.name(name);
  }

  private void codes(String text) {
    if (!entry.hasNames()) {
      throw new IllegalArgumentException("the code '" + text + "' follows no name");
    }
    Matcher matcher = CODE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (!text.substring(end, matcher.start()).isBlank()) {
        break;
      }
      String dates = matcher.group(2) == null ? "" : matcher.group(2).strip();
      entry.code(matcher.group(1), CameoDates.parse(dates));
      end = matcher.end();
    }
    if (!text.substring(end).isBlank()) {
      throw new IllegalArgumentException(
          "'" + text.substring(end) + "' is no code; write [EGYGOV] or [EGYGOV 121030-130703]");
    }
  }

  private void finish(int number) {
    CameoEntry done = entry;
    entry = new CameoEntry();
    if (!done.hasNames()) {
      return;
    }
    if (!done.hasCodes()) {
      errors.add(new LineError(file, start, "the actor has no valid code up to line " + number));
      return;
    }
    Actor actor = done.actor(known);
    actors.merge(actor.id(), actor, Actor::mergedWith);
  }

  private static String withoutComment(String line) {
    int end = line.length();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '#' || c == ';') {
        end = i;
        break;
      }
    }
    return line.substring(0, end);
  }
}
