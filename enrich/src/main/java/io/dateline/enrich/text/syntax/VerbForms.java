package io.dateline.enrich.text.syntax;

import java.util.HashSet;
import java.util.Set;

/** Base forms of regular English verbs, checked against the list {@code verbs.txt}. Immutable. */
final class VerbForms {
  private final Set<String> bases = new HashSet<>();

  private VerbForms() {
    for (String line : ResourceText.lines("verbs.txt")) {
      bases.addAll(java.util.Arrays.asList(line.split(" ")));
    }
  }

  static VerbForms shipped() {
    return new VerbForms();
  }

  String ofThirdPerson(String word) {
    if (!word.endsWith("s") || word.endsWith("ss") || word.length() < 4) {
      return word;
    }
    return endings(word, "s", "ies", "y", "es");
  }

  private String endings(String word, String plain, String soft, String softBase, String longer) {
    String stem = word.substring(0, word.length() - plain.length());
    if (bases.contains(stem)) {
      return stem;
    }
    if (word.endsWith(soft) && word.length() > soft.length() + 1) {
      return word.substring(0, word.length() - soft.length()) + softBase;
    }
    if (word.endsWith(longer)) {
      String shorter = word.substring(0, word.length() - longer.length());
      if (bases.contains(shorter) || isHissing(shorter)) {
        return shorter;
      }
    }
    return stem;
  }

  private static boolean isHissing(String stem) {
    return stem.endsWith("s")
        || stem.endsWith("sh")
        || stem.endsWith("ch")
        || stem.endsWith("x")
        || stem.endsWith("z")
        || stem.endsWith("o");
  }

  String ofPast(String word) {
    if (word.endsWith("ied") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("ed") ? strip(word, 2) : word;
  }

  String ofParticiple(String word) {
    return word.endsWith("ing") && word.length() > 4 ? strip(word, 3) : word;
  }

  /** Takes "ed" or "ing" off and mends the stem: "stopped", "agreed", "making", "singing". */
  private String strip(String word, int ending) {
    String stem = word.substring(0, word.length() - ending);
    int n = stem.length();
    if (n < 2) {
      return word;
    }
    boolean plain = bases.contains(stem);
    boolean mute = bases.contains(stem + "e");
    if (plain && mute) {
      return isVowel(stem.charAt(n - 2)) || stem.endsWith("th") ? stem + "e" : stem;
    }
    if (plain || mute) {
      return plain ? stem : stem + "e";
    }
    if (stem.charAt(n - 1) == stem.charAt(n - 2)) {
      String single = stem.substring(0, n - 1);
      return bases.contains(single)
              || !isVowel(stem.charAt(n - 1)) && "lsfz".indexOf(stem.charAt(n - 1)) < 0
          ? single
          : stem;
    }
    return compound(stem);
  }

  /** "re-arm", "co-sponsor": by the part behind the hyphen; else as the spelling suggests. */
  private String compound(String stem) {
    int hyphen = stem.lastIndexOf('-');
    if (hyphen >= 0 && hyphen < stem.length() - 2) {
      return stem.substring(0, hyphen + 1) + strip(stem.substring(hyphen + 1) + "ed", 2);
    }
    char last = stem.charAt(stem.length() - 1);
    boolean mute = last == 'v' || last == 'c' || last == 'z' || last == 'u' || stem.endsWith("at");
    return mute ? stem + "e" : stem;
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
