package io.dateline.ingest.extract;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** The scripts of a text and what they say of its language. */
final class Scripts {
  /** Answer of {@link #language()} where Latin letters prevail. */
  static final String LATIN = "Latn";

  private static final int ENOUGH = 3;

  private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
  private int ukrainian;
  private int russian;
  private int persian;

  private Scripts() {}

  static Scripts count(String text) {
    Scripts scripts = new Scripts();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 128) {
        if ((c | 32) >= 'a' && (c | 32) <= 'z') {
          scripts.letters.merge(UnicodeScript.LATIN, 1, Integer::sum);
        }
      } else if (Character.isLetter(c)) {
        scripts.add(c);
      }
    }
    return scripts;
  }

  private void add(int c) {
    letters.merge(UnicodeScript.of(c), 1, Integer::sum);
    switch (c) {
      case 'і', 'ї', 'є', 'ґ' -> ukrainian++;
      case 'ы', 'э', 'ъ', 'ё' -> russian++;
      case 'پ', 'چ', 'ژ', 'گ' -> persian++;
      default -> {
        // says nothing more than its script
      }
    }
  }

  /** ISO 639-1 code, {@link #LATIN}, or {@value LanguageDetector#UNKNOWN}. */
  String language() {
    UnicodeScript most = UnicodeScript.LATIN;
    for (Map.Entry<UnicodeScript, Integer> entry : letters.entrySet()) {
      if (entry.getValue() > letters.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    if (letters.getOrDefault(most, 0) < ENOUGH) {
      return LanguageDetector.UNKNOWN;
    }
    return switch (most) {
      case LATIN -> LATIN;
      case ARABIC -> persian * 50 > letters.get(most) ? "fa" : "ar";
      case CYRILLIC -> ukrainian > russian ? "uk" : "ru";
      case GREEK -> "el";
      case HEBREW -> "he";
      case HAN -> letters.containsKey(UnicodeScript.HIRAGANA) ? "ja" : "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case THAI -> "th";
      case DEVANAGARI -> "hi";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case ETHIOPIC -> "am";
      default -> LanguageDetector.UNKNOWN;
    };
  }
}
