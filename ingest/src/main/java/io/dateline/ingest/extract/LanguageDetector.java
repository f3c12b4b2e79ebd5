package io.dateline.ingest.extract;

import io.dateline.ingest.canonical.ResourceLines;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names the language of a text: by its script first, among languages in Latin letters by the
 * commonest words. Made to answer "English or not" surely and fast; the first {@value #CHARACTERS}
 * characters decide. Too short or mixed text is {@value #UNKNOWN}.
 */
public final class LanguageDetector {
  /** Code of an undetermined language. */
  public static final String UNKNOWN = "und";

  private static final int CHARACTERS = 4000;
  private static final int LEAST_HITS = 2;

  private final String[] codes;
  private final Map<String, int[]> languagesByWord = new HashMap<>();

  /** Loads the shipped word lists. */
  public LanguageDetector() {
    var lines = ResourceLines.of(LanguageDetector.class, "function-words.txt");
    codes = new String[lines.size()];
    for (int i = 0; i < codes.length; i++) {
      String line = lines.get(i);
      codes[i] = line.substring(0, 2);
      for (String word : line.substring(3).strip().split(" +")) {
        int[] former = languagesByWord.getOrDefault(word, new int[0]);
        if (former.length == 0 || former[former.length - 1] != i) {
          int[] more = Arrays.copyOf(former, former.length + 1);
          more[former.length] = i;
          languagesByWord.put(word, more);
        }
      }
    }
  }

  /** ISO 639-1 code of the text's language, or {@value #UNKNOWN}. */
  public String detect(String text) {
    String head = text.length() > CHARACTERS ? text.substring(0, CHARACTERS) : text;
    String byScript = Scripts.count(head).language();
    return byScript.equals(Scripts.LATIN) ? byWords(head) : byScript;
  }

  private String byWords(String text) {
    double[] scores = new double[codes.length];
    int[] hits = new int[codes.length];
    int words = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        int[] languages = languagesByWord.get(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
        if (languages != null) {
          for (int language : languages) {
            scores[language] += 1.0 / languages.length;
            hits[language]++;
          }
        }
      }
    }
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] + 0.1 * hits[i] > scores[best] + 0.1 * hits[best]) {
        best = i;
      }
    }
    boolean sure = hits[best] >= LEAST_HITS && hits[best] >= 0.06 * words && scores[best] > 0.6;
    return sure ? codes[best] : UNKNOWN;
  }
}
