package io.dateline.enrich.text.syntax;

/** Marks names and their kinds, from left to right, by a linear model. Safe for any thread. */
final class NameTagger {
  private static final NameTag[] TAGS = NameTag.values();

  private final Scorer scorer;

  NameTagger(Scorer scorer) {
    this.scorer = scorer;
  }

  /** Names of the tagged words of one sentence; learns into {@code memory} what it finds. */
  NameTag[] tag(Words words, NameMemory memory, Scratch scratch) {
    NameTag[] names = new NameTag[words.size()];
    int last = 0;
    int former = 0;
    for (int i = 0; i < names.length; i++) {
      int at = Words.PAD + i;
      int remembered = memory.recall(words.word[at]);
      int count = NameFeatures.fill(words, at, last, former, remembered, scratch.features);
      scorer.score(scratch.features, count, scratch.scores);
      int best = best(last, scratch.scores);
      names[i] = TAGS[best];
      former = last;
      last = best;
    }
    memory.learn(words, names);
    return names;
  }

  /** The best label that may follow {@code last}: a name goes on in its own kind only. */
  static int best(int last, int[] scores) {
    int best = 0;
    for (int k = 1; k < TAGS.length; k++) {
      if (scores[k] > scores[best] && follows(last, k)) {
        best = k;
      }
    }
    return best;
  }

  /** Odd numbers begin a name, the even ones after them go on with it. */
  private static boolean follows(int last, int next) {
    return (next & 1) == 1 || last == next || last == next - 1;
  }
}
