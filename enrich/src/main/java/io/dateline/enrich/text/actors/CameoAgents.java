package io.dateline.enrich.text.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads agent dictionaries in the CAMEO text format: {@code NOUN {PLURAL} [~GOV]}, with
 * substitution sets {@code !PERSON! = MAN, MEN}. A noun without braces has the regular plural, one
 * with empty braces has none.
 */
public final class CameoAgents {
  private static final Pattern SET = Pattern.compile("(![A-Z]+!)\\s*=\\s*(.+)");
  private static final Pattern NOUN =
      Pattern.compile("([^{\\[]+?)\\s*(?:\\{([^}]*)\\})?\\s*\\[~([A-Z]+)\\]");

  private final Map<String, List<String>> sets = new HashMap<>();
  private final CameoCodes known = CameoCodes.shipped();
  private final List<Agent> agents = new ArrayList<>();
  private final List<LineError> errors = new ArrayList<>();

  /** The agents of the good lines and the bad lines. */
  public record Result(List<Agent> agents, List<LineError> errors) {}

  private CameoAgents() {}

  /**
   * Reads the text of a file.
   *
   * @param file its name, for the errors
   */
  public static Result read(String file, String text) {
    CameoAgents cameo = new CameoAgents();
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.replaceAll("[#;].*", "").strip();
      if (!line.isEmpty() && !cameo.accepts(line)) {
        cameo.errors.add(
            new LineError(file, number, "'" + line + "' is no agent; write NOUN {PLURAL} [~GOV]"));
      }
    }
    return new Result(List.copyOf(cameo.agents), List.copyOf(cameo.errors));
  }

  private boolean accepts(String line) {
    Matcher set = SET.matcher(line);
    if (set.matches()) {
      sets.put(set.group(1), List.of(set.group(2).strip().split("\\s*,\\s*")));
      return true;
    }
    Matcher noun = NOUN.matcher(line);
    if (!noun.matches()) {
      return false;
    }
    return known
        .role(noun.group(3))
        .map(meaning -> add(noun.group(1), noun.group(2), meaning))
        .orElse(true);
  }

  private boolean add(String noun, String plural, CameoCodes.Meaning meaning) {
    for (String each : expanded(noun)) {
      agent(each, meaning);
      if (plural == null) {
        agent(each + "S", meaning);
      }
    }
    if (plural != null && !plural.isBlank()) {
      agent(plural, meaning);
    }
    return true;
  }

  private List<String> expanded(String noun) {
    int from = noun.indexOf('!');
    int to = noun.indexOf('!', from + 1);
    if (from < 0 || to < 0) {
      return List.of(noun);
    }
    List<String> values = sets.getOrDefault(noun.substring(from, to + 1), List.of());
    return values.stream()
        .flatMap(value -> Stream.of(joined(noun.substring(0, from), value, noun.substring(to + 1))))
        .toList();
  }

  private static String joined(String before, String value, String after) {
    return before + (before.isEmpty() || before.endsWith("_") ? "" : "_") + value + after;
  }

  private void agent(String noun, CameoCodes.Meaning meaning) {
    String text = Letters.lower(noun).replace('_', ' ').strip();
    agents.add(new Agent(text, meaning.type(), meaning.tie()));
  }
}
