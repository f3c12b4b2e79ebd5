package io.dateline.enrich.text.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Base forms by tag: irregular forms from {@code irregular-forms.txt}, the rest by the rules of
 * English spelling. Names keep their form. Immutable.
 */
final class Lemmatizer {
  private final Map<String, Map<String, String>> irregular = new HashMap<>();
  private final VerbForms verbs = VerbForms.shipped();

  private Lemmatizer() {
    ResourceText.lines("irregular-forms.txt").forEach(this::read);
  }

  static Lemmatizer shipped() {
    return new Lemmatizer();
  }

  /** A line: kind, base form, then its other forms. */
  private void read(String line) {
    String[] words = line.split(" +");
    Map<String, String> forms = irregular.computeIfAbsent(words[0], k -> new HashMap<>());
    for (int i = 2; i < words.length; i++) {
      forms.putIfAbsent(words[i], words[1]);
    }
  }

  /** The base form of a token with a Penn Treebank tag. */
  String lemma(String form, String tag) {
    if (tag.startsWith("NNP")) {
      return form;
    }
    String lower = form.toLowerCase(Locale.ROOT);
    String known = known(lower, tag);
    if (known != null) {
      return known;
    }
    return switch (tag) {
      case "NNS" -> Plurals.singular(lower);
      case "VBZ" -> verbs.ofThirdPerson(lower);
      case "VBD", "VBN" -> verbs.ofPast(lower);
      case "VBG" -> verbs.ofParticiple(lower);
      case "JJR", "RBR" -> Degrees.positive(lower, "er");
      case "JJS", "RBS" -> Degrees.positive(lower, "est");
      default -> lower;
    };
  }

  private String known(String lower, String tag) {
    String kind =
        switch (tag) {
          case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD" -> "verb";
          case "NNS" -> "noun";
          case "JJR", "JJS", "RBR", "RBS" -> "degree";
          case "RB" -> "negation";
          default -> "";
        };
    return irregular.getOrDefault(kind, Map.of()).get(lower);
  }
}
