package io.dateline.app.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What outlets make of an agency's text, done by rule. */
final class DerivedCopies {
  private DerivedCopies() {}

  /**
   * Copies of a text, by what was done to it.
   *
   * @param headline another headline
   * @param other text whose paragraphs are added
   */
  static Map<String, String> of(String text, String headline, String other) {
    var copies = new LinkedHashMap<String, String>();
    String half = half(text);
    String more = String.join("\n\n", lastParagraphs(other));
    copies.put("retitled", headline + "\n\n" + text);
    copies.put("two paragraphs added", text + "\n\n" + more);
    copies.put("cut by half", half);
    copies.put("cut by half and retitled", headline + "\n\n" + half);
    copies.put(
        "cut by half, retitled, two paragraphs added", headline + "\n\n" + half + "\n\n" + more);
    return copies;
  }

  /** The first half of the words. */
  private static String half(String text) {
    String[] words = text.strip().split("\\s+");
    return String.join(" ", Arrays.copyOf(words, words.length / 2));
  }

  private static List<String> lastParagraphs(String text) {
    List<String> paragraphs =
        Arrays.stream(text.split("\\n\\s*\\n"))
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList();
    return paragraphs.subList(Math.max(0, paragraphs.size() - 2), paragraphs.size());
  }
}
