package io.dateline.enrich.text.actors;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pairs of {@code spellings.txt}: two ways to write the same words of a name. */
final class Spellings {
  private static final List<Pair> PAIRS =
      ResourceLines.of("spellings.txt").stream().map(line -> Pair.parse(line.text())).toList();

  private Spellings() {}

  /** The name with every first way replaced by the second. */
  static String forth(String name) {
    String respelled = name;
    for (Pair pair : PAIRS) {
      respelled = replace(respelled, pair.first, pair.firstWords, pair.second);
    }
    return respelled;
  }

  /** The name with every second way replaced by the first. */
  static String back(String name) {
    String respelled = name;
    for (Pair pair : PAIRS) {
      respelled = replace(respelled, pair.second, pair.secondWords, pair.first);
    }
    return respelled;
  }

  private static String replace(String name, String what, Pattern words, String by) {
    return name.contains(what)
        ? words.matcher(name).replaceAll(Matcher.quoteReplacement(by))
        : name;
  }

  private record Pair(String first, Pattern firstWords, String second, Pattern secondWords) {
    static Pair parse(String line) {
      String[] sides = line.split("\\s*=\\s*", 2);
      return new Pair(sides[0], words(sides[0]), sides[1], words(sides[1]));
    }

    private static Pattern words(String text) {
      return Pattern.compile("\\b" + Pattern.quote(text) + "\\b");
    }
  }
}
