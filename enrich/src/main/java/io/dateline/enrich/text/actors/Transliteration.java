package io.dateline.enrich.text.actors;

import java.util.List;
import java.util.Set;

/**
 * Folds a word to a skeleton that the usual transliterations from Arabic, Persian and Cyrillic
 * share: Gaddafi, Qadhafi and Kadafi are {@code kadf}; Sarraj and Serraj {@code sarj}. The article
 * folds to nothing, and Abdelfattah to the two skeletons of Abd and Fattah.
 *
 * <p>Consonants keep their place, doubled ones once; of the vowels only the class of the first is
 * kept, because it tells Mahmoud from Mohammed while the others vary freely.
 */
final class Transliteration {
  private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "il");
  private static final Set<String> ASSIMILATED =
      Set.of("as", "ash", "ad", "an", "ar", "at", "az", "es", "esh", "ed", "en", "er", "et", "ez");
  private static final String VOWELS = "aeiouy";

  private Transliteration() {}

  static boolean isArticle(String lower) {
    return ARTICLES.contains(lower);
  }

  /** An article whose l went over into the next consonant, as it is written before a hyphen. */
  static boolean isAssimilatedArticle(String lower) {
    return ASSIMILATED.contains(lower);
  }

  /** The skeletons of one lower-case word without diacritics: none, one or two. */
  static List<String> skeletons(String lower) {
    if (isArticle(lower)) {
      return List.of();
    }
    if (lower.length() > 4 && (lower.endsWith("off") || lower.endsWith("eff"))) {
      return skeletons(lower.substring(0, lower.length() - 2) + "v");
    }
    int rest = restAfterServant(lower);
    if (rest == lower.length()) {
      return List.of("abd");
    }
    return rest > 0 ? List.of("abd", skeleton(lower.substring(rest))) : List.of(skeleton(lower));
  }

  /** Where the second word of Abdel-, Abdul-, Abderr- begins; 0 where the word is another. */
  private static int restAfterServant(String word) {
    if (!word.startsWith("abd") || word.length() == 4) {
      return 0;
    }
    if (word.length() == 3) {
      return 3;
    }
    if ("aeu".indexOf(word.charAt(3)) < 0) {
      return 0;
    }
    char consonant = word.charAt(4);
    if (word.length() == 5) {
      return "lrsnzd".indexOf(consonant) >= 0 ? 5 : 0;
    }
    if (consonant == 'l') {
      return 5;
    }
    return word.charAt(5) == consonant && "rsnzd".indexOf(consonant) >= 0 ? 5 : 0;
  }

  private static String skeleton(String word) {
    StringBuilder out = new StringBuilder(word.length());
    boolean vowelSeen = false;
    int i = 0;
    while (i < word.length()) {
      if (isVowel(word, i)) {
        if (!vowelSeen) {
          out.append(vowelClass(word.charAt(i)));
          vowelSeen = true;
        }
        i++;
      } else {
        i = consonant(word, i, out);
      }
    }
    return out.toString();
  }

  private static boolean isVowel(String word, int i) {
    boolean initialY = i == 0 && word.charAt(0) == 'y' && word.length() > 1;
    return !initialY && VOWELS.indexOf(word.charAt(i)) >= 0;
  }

  private static char vowelClass(char vowel) {
    return switch (vowel) {
      case 'i', 'y' -> 'i';
      case 'o', 'u' -> 'u';
      default -> 'a';
    };
  }

  /** Appends the consonant that starts at {@code i} and returns where it ends. */
  private static int consonant(String word, int i, StringBuilder out) {
    char c = word.charAt(i);
    char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
    if (next == 'h') {
      char digraph = digraph(c);
      if (digraph != ' ') {
        append(out, digraph);
        return i + 2;
      }
    }
    if (c == 'd' && next == 'j') {
      append(out, 'j');
      return i + 2;
    }
    boolean mute = c == 'h' && i == word.length() - 1 && i > 0;
    if (!mute) {
      append(out, single(c));
    }
    return i + 1;
  }

  private static char digraph(char first) {
    return switch (first) {
      case 's', 'c' -> 'S';
      case 'k' -> 'X';
      case 'g' -> 'k';
      case 'd' -> 'd';
      case 't' -> 't';
      case 'p' -> 'f';
      case 'z' -> 'j';
      default -> ' ';
    };
  }

  private static char single(char c) {
    return switch (c) {
      case 'q', 'g' -> 'k';
      case 'v' -> 'w';
      default -> c;
    };
  }

  private static void append(StringBuilder out, char c) {
    if (out.length() == 0 || out.charAt(out.length() - 1) != c) {
      out.append(c);
    }
  }
}
