package io.dateline.enrich.text.syntax;

/** Greedy arc-hybrid parser: one linear model picks transitions, one names arcs. Thread-safe. */
final class DependencyParser {
  private final Scorer transitions;
  private final Scorer arcs;

  DependencyParser(Scorer transitions, Scorer arcs) {
    this.transitions = transitions;
    this.arcs = arcs;
  }

  /** Parses tagged words; the result stays in {@code state}. */
  void parse(Words words, ParserState state, Scratch scratch) {
    state.start(words.size());
    while (!state.finished()) {
      int transition = next(words, state, scratch);
      if (transition == ParserState.SHIFT) {
        state.shift();
      } else {
        state.attach(transition, label(words, state, transition, scratch));
      }
    }
  }

  /** The allowed transition with the highest score. */
  int next(Words words, ParserState state, Scratch scratch) {
    boolean shift = state.allows(ParserState.SHIFT);
    boolean left = state.allows(ParserState.LEFT);
    boolean right = state.allows(ParserState.RIGHT);
    if (!left && !right) {
      return ParserState.SHIFT;
    }
    if (!shift && left != right) {
      return left ? ParserState.LEFT : ParserState.RIGHT;
    }
    int count = ParserFeatures.fill(words, state, scratch.features);
    transitions.score(scratch.features, count, scratch.scores);
    int best = -1;
    for (int k = 0; k < ParserState.TRANSITIONS; k++) {
      if (state.allows(k) && (best < 0 || scratch.scores[k] > scratch.scores[best])) {
        best = k;
      }
    }
    return best;
  }

  /** The name of the arc that {@code transition} would add. */
  int label(Words words, ParserState state, int transition, Scratch scratch) {
    int head = state.headBy(transition);
    if (head == state.size()) {
      return Arc.ROOT.ordinal();
    }
    int count = ArcFeatures.fill(words, state, head, state.stack(0), scratch.features);
    arcs.score(scratch.features, count, scratch.scores);
    return scratch.best(arcs.classes());
  }
}
