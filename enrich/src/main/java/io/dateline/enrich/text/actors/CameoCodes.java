package io.dateline.enrich.text.actors;

import io.dateline.enrich.text.ActorType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The codes of {@code cameo-countries.txt} and {@code cameo-roles.txt}. Immutable. */
final class CameoCodes {
  private static final int LENGTH = 3;

  /** What a role code says; {@code kind} is empty where it names no office. */
  record Meaning(ActorType type, Optional<String> kind, Agent.Tie tie) {}

  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, Meaning> roles = new HashMap<>();

  private CameoCodes() {
    for (ResourceLines.Line line : ResourceLines.of("cameo-countries.txt")) {
      String[] columns = line.text().split("\\s+");
      countries.put(columns[0], columns[1]);
    }
    for (ResourceLines.Line line : ResourceLines.of("cameo-roles.txt")) {
      String[] columns = line.text().split("\\s+");
      Optional<String> kind = columns[2].equals("-") ? Optional.empty() : Optional.of(columns[2]);
      Agent.Tie tie = Agent.Tie.valueOf(columns[3].toUpperCase(Locale.ROOT));
      roles.put(columns[0], new Meaning(ActorFileParser.type(columns[1]), kind, tie));
    }
  }

  static CameoCodes shipped() {
    return Shipped.CODES;
  }

  /** The actor id of the country a code starts with. */
  Optional<String> country(String code) {
    return code.length() < LENGTH
        ? Optional.empty()
        : Optional.ofNullable(countries.get(code.substring(0, LENGTH)));
  }

  /** Whether the code is that of a country and no more. */
  boolean isCountry(String code) {
    return code.length() == LENGTH && countries.containsKey(code);
  }

  /** The meaning of the first known role in a code such as {@code EGYGOVMIL} or {@code IGOUNO}. */
  Optional<Meaning> role(String code) {
    for (int at = 0; at + LENGTH <= code.length(); at += LENGTH) {
      Meaning meaning = roles.get(code.substring(at, at + LENGTH));
      if (meaning != null) {
        return Optional.of(meaning);
      }
    }
    return Optional.empty();
  }

  private static final class Shipped {
    private static final CameoCodes CODES = new CameoCodes();
  }
}
