package io.dateline.enrich.text.syntax;

/** Gives each token a tag, from left to right, by a linear model. Safe for any thread. */
final class PosTagger {
  private final Scorer scorer;

  PosTagger(Scorer scorer) {
    this.scorer = scorer;
  }

  /** Sets {@code words.tag}. */
  void tag(Words words, Scratch scratch) {
    for (int i = Words.PAD; i < Words.PAD + words.size(); i++) {
      int count = PosFeatures.fill(words, i, scratch.features);
      scorer.score(scratch.features, count, scratch.scores);
      words.tag[i] = scratch.best(scorer.classes());
    }
  }
}
