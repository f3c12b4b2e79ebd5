package io.dateline.enrich.text.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** Tells languages apart that have a script of their own. */
final class Scripts {
  private static final Map<UnicodeScript, String> LANGUAGES = new EnumMap<>(UnicodeScript.class);

  static {
    LANGUAGES.put(UnicodeScript.ARABIC, "ar");
    LANGUAGES.put(UnicodeScript.CYRILLIC, "ru");
    LANGUAGES.put(UnicodeScript.GREEK, "el");
    LANGUAGES.put(UnicodeScript.HEBREW, "he");
    LANGUAGES.put(UnicodeScript.HAN, "zh");
    LANGUAGES.put(UnicodeScript.HIRAGANA, "ja");
    LANGUAGES.put(UnicodeScript.KATAKANA, "ja");
    LANGUAGES.put(UnicodeScript.HANGUL, "ko");
    LANGUAGES.put(UnicodeScript.DEVANAGARI, "hi");
    LANGUAGES.put(UnicodeScript.BENGALI, "bn");
    LANGUAGES.put(UnicodeScript.THAI, "th");
    LANGUAGES.put(UnicodeScript.ARMENIAN, "hy");
    LANGUAGES.put(UnicodeScript.GEORGIAN, "ka");
    LANGUAGES.put(UnicodeScript.ETHIOPIC, "am");
  }

  private Scripts() {}

  /** The language of the script most letters have; empty for Latin, "und" without letters. */
  static String languageOf(String text, int end) {
    int latin = 0;
    int other = 0;
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x250) {
        latin += Character.isLetter(c) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        other++;
        letters.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    if (latin + other == 0) {
      return LanguageDetector.UNDETERMINED;
    }
    return latin >= other ? "" : most(letters);
  }

  private static String most(Map<UnicodeScript, Integer> letters) {
    UnicodeScript best = UnicodeScript.LATIN;
    int most = 0;
    for (Map.Entry<UnicodeScript, Integer> each : letters.entrySet()) {
      if (each.getValue() > most) {
        most = each.getValue();
        best = each.getKey();
      }
    }
    boolean japanese =
        letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA);
    return best == UnicodeScript.HAN && japanese
        ? "ja"
        : LANGUAGES.getOrDefault(best, LanguageDetector.UNDETERMINED);
  }
}
