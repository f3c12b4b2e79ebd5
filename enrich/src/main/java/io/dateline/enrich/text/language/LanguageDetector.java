package io.dateline.enrich.text.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells the language of a text by its script and its function words, read from {@code
 * function-words.txt}. Immutable and thread-safe.
 *
 * <p>Looks at the first 4,000 characters. Latin text without any function word, such as a headline
 * of names, is taken for English, since that is all the engine can do with it.
 */
public final class LanguageDetector {
  /** The answer where there is no text to judge. */
  public static final String UNDETERMINED = "und";

  private static final String ENGLISH = "en";
  private static final int REACH = 4_000;
  private static final int LONGEST = 12;

  private final Map<String, List<String>> languagesOf = new HashMap<>();

  private LanguageDetector() {
    FunctionWords.read(languagesOf);
  }

  /** The detector that comes with Dateline. */
  public static LanguageDetector shipped() {
    return Shipped.DETECTOR;
  }

  /** The ISO 639-1 code of the text's language, or {@link #UNDETERMINED}. */
  public String languageOf(String text) {
    int end = Math.min(text.length(), REACH);
    String byScript = Scripts.languageOf(text, end);
    return byScript.isEmpty() ? byWords(text, end) : byScript;
  }

  private String byWords(String text, int end) {
    Map<String, Integer> votes = new HashMap<>();
    int from = -1;
    for (int i = 0; i <= end; i++) {
      boolean letter = i < end && Character.isLetter(text.charAt(i));
      if (letter && from < 0) {
        from = i;
      } else if (!letter && from >= 0) {
        vote(votes, text, from, i);
        from = -1;
      }
    }
    return winner(votes);
  }

  private void vote(Map<String, Integer> votes, String text, int from, int to) {
    if (to - from <= LONGEST) {
      String word = text.substring(from, to).toLowerCase(Locale.ROOT);
      for (String language : languagesOf.getOrDefault(word, List.of())) {
        votes.merge(language, 1, Integer::sum);
      }
    }
  }

  /** English unless another language has clearly more of its words in the text. */
  private static String winner(Map<String, Integer> votes) {
    int english = votes.getOrDefault(ENGLISH, 0);
    String best = ENGLISH;
    int most = english + 1 + english / 2;
    for (Map.Entry<String, Integer> each : votes.entrySet()) {
      boolean tie = each.getValue() == most && best.compareTo(each.getKey()) > 0;
      if (each.getValue() > most || tie && !ENGLISH.equals(best)) {
        most = each.getValue();
        best = each.getKey();
      }
    }
    return best;
  }

  private static final class Shipped {
    private static final LanguageDetector DETECTOR = new LanguageDetector();
  }
}
