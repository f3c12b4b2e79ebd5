package io.dateline.enrich.text.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Penn Treebank's tags and their numbers. */
final class TagSet {
  private static final List<String> TAGS =
      List.of(
          "NN", "NNP", "NNS", "NNPS", "IN", "DT", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "VB",
          "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "TO", "CC", "CD", "PRP", "PRP$", "WP", "WP$",
          "WDT", "WRB", "POS", "RP", "EX", "PDT", "FW", "UH", "LS", "SYM", "$", "#", ".", ",", ":",
          "``", "''", "-LRB-", "-RRB-", "ADD", "AFX", "NFP");

  private static final Map<String, Integer> NUMBERS = numbers();

  private TagSet() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String tag : TAGS) {
      numbers.put(tag, numbers.size());
    }
    numbers.put("HYPH", numbers.get(":"));
    numbers.put("GW", numbers.get("FW"));
    numbers.put("XX", numbers.get("FW"));
    return numbers;
  }

  static int size() {
    return TAGS.size();
  }

  static String name(int number) {
    return TAGS.get(number);
  }

  /** The tag's number; unknown ones count as NN. */
  static int number(String tag) {
    return NUMBERS.getOrDefault(tag, 0);
  }
}
