package io.dateline.enrich.text.syntax;

import java.util.HashMap;
import java.util.Map;

/** What an article's sentences so far called its words. One for each article and thread. */
final class NameMemory {
  private final Map<Integer, int[]> counts = new HashMap<>();

  /** The kind a word had most often inside names, from 1; 0 where it was in none. */
  int recall(int word) {
    int[] seen = counts.get(word);
    if (seen == null) {
      return 0;
    }
    int best = 0;
    for (int kind = 1; kind < seen.length; kind++) {
      if (seen[kind] > seen[best]) {
        best = kind;
      }
    }
    return best + 1;
  }

  void learn(Words words, NameTag[] names) {
    for (int i = 0; i < names.length; i++) {
      if (names[i] != NameTag.OUTSIDE) {
        int kind = (names[i].ordinal() - 1) / 2;
        counts.computeIfAbsent(words.word[Words.PAD + i], w -> new int[4])[kind]++;
      }
    }
  }
}
