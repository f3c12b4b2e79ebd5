package io.dateline.enrich.text.mentions;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names as ids and as skeletons by which spellings of one name are found the same. */
final class Names {
  private Names() {}

  /** The provisional id of a name the dictionary does not know: the same in every article. */
  static String provisionalId(String surface) {
    return "name:" + String.join("-", words(surface));
  }

  /** The words in lower case without diacritics, articles and signs. */
  static List<String> words(String surface) {
    String plain = Normalizer.normalize(surface, Normalizer.Form.NFKD);
    List<String> words = new ArrayList<>(4);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (!isInner(c)) {
        add(words, word);
      }
    }
    return words;
  }

  /** The last word of {@link #words}; empty where there is none. */
  static String lastWord(String surface) {
    List<String> words = words(surface);
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  private static boolean isInner(char c) {
    return c == '\''
        || c == '\u2019'
        || c == '.'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static void add(List<String> words, StringBuilder word) {
    String lower = word.toString().toLowerCase(Locale.ROOT);
    word.setLength(0);
    if (!lower.isEmpty() && !(words.isEmpty() && "the".equals(lower))) {
      words.add(lower);
    }
  }

  /** The words of a person's name that tell it, each by the consonants transliterations share. */
  static List<String> skeletons(String surface) {
    List<String> skeletons = new ArrayList<>(3);
    for (String word : words(surface)) {
      if (!isParticle(word)) {
        skeletons.add(skeleton(word));
      }
    }
    return skeletons;
  }

  private static boolean isParticle(String word) {
    return switch (word) {
      case "al", "el", "ul", "as", "ash", "bin", "ibn", "jr", "sr", "abdul", "abdel" -> true;
      default -> false;
    };
  }

  private static String skeleton(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = folded(word.charAt(i));
      boolean mute = c == 'h' && i > 0 || i > 0 && "aeiouyw".indexOf(c) >= 0;
      boolean doubled = out.length() > 0 && out.charAt(out.length() - 1) == c;
      if (!mute && !doubled) {
        out.append(i == 0 && "aeiou".indexOf(c) >= 0 ? 'a' : c);
      }
    }
    return out.toString();
  }

  private static char folded(char c) {
    return switch (c) {
      case 'q', 'g', 'c' -> 'k';
      case 'z' -> 's';
      case 'v' -> 'w';
      default -> c;
    };
  }
}
