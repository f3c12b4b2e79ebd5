package io.dateline.enrich.text.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains the parser with a dynamic oracle, following its own decisions most of the time. */
final class ParserTrainer {
  private static final double FOLLOW = 0.9;

  private final Lexicon lexicon;
  final AveragedPerceptron transitions;
  final AveragedPerceptron arcs;

  ParserTrainer(Lexicon lexicon, int transitionRows, int arcRows) {
    this.lexicon = lexicon;
    this.transitions = new AveragedPerceptron(ParserState.TRANSITIONS, transitionRows);
    this.arcs = new AveragedPerceptron(Arc.values().length, arcRows);
  }

  void train(List<TrainingSentence> sentences, List<int[]> tags, int epochs) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      order.add(i);
    }
    Random random = new Random(13);
    Words words = new Words(lexicon);
    ParserState state = new ParserState();
    Scratch scratch = new Scratch();
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      int right = 0;
      int total = 0;
      for (int s : order) {
        TrainingSentence sentence = sentences.get(s);
        words.fill(sentence.forms());
        System.arraycopy(tags.get(s), 0, words.tag, Words.PAD, sentence.size());
        learn(sentence, words, state, scratch, random, epoch > 0);
        for (int i = 0; i < sentence.size(); i++) {
          total++;
          right +=
              state.head[i] == sentence.heads()[i] && state.arc[i] == sentence.arcs()[i] ? 1 : 0;
        }
      }
      System.out.printf("  arcs, epoch %d: %.2f %% right%n", epoch, 100.0 * right / total);
    }
  }

  private void learn(
      TrainingSentence gold,
      Words words,
      ParserState state,
      Scratch scratch,
      Random random,
      boolean explore) {
    state.start(gold.size());
    while (!state.finished()) {
      int transition = learnTransition(gold, words, state, scratch, random, explore);
      if (transition == ParserState.SHIFT) {
        state.shift();
      } else {
        state.attach(transition, learnArc(gold, words, state, transition, scratch));
      }
    }
  }

  private int learnTransition(
      TrainingSentence gold,
      Words words,
      ParserState state,
      Scratch scratch,
      Random random,
      boolean explore) {
    int count = ParserFeatures.fill(words, state, scratch.features);
    transitions.score(scratch.features, count, scratch.scores);
    int cheapest = Integer.MAX_VALUE;
    for (int k = 0; k < ParserState.TRANSITIONS; k++) {
      if (state.allows(k)) {
        cheapest = Math.min(cheapest, DynamicOracle.cost(state, gold.heads(), k));
      }
    }
    int best = -1;
    int good = -1;
    int bad = -1;
    for (int k = 0; k < ParserState.TRANSITIONS; k++) {
      if (state.allows(k)) {
        best = better(scratch, k, best);
        if (DynamicOracle.cost(state, gold.heads(), k) == cheapest) {
          good = better(scratch, k, good);
        } else {
          bad = better(scratch, k, bad);
        }
      }
    }
    transitions.tick();
    if (bad >= 0
        && scratch.scores[good] - scratch.scores[bad] < AveragedPerceptron.MARGIN) {
      transitions.update(scratch.features, count, good, bad);
    }
    return explore && random.nextDouble() < FOLLOW ? best : good;
  }

  private static int better(Scratch scratch, int k, int best) {
    return best < 0 || scratch.scores[k] > scratch.scores[best] ? k : best;
  }

  /** Names the arc as the model does, having taught it where the arc is a gold one. */
  private int learnArc(
      TrainingSentence gold, Words words, ParserState state, int transition, Scratch scratch) {
    int head = state.headBy(transition);
    int child = state.stack(0);
    if (head == gold.size()) {
      return Arc.ROOT.ordinal();
    }
    int count = ArcFeatures.fill(words, state, head, child, scratch.features);
    arcs.score(scratch.features, count, scratch.scores);
    int best = scratch.best(arcs.classes());
    if (gold.heads()[child] == head) {
      arcs.learn(scratch.features, count, scratch.scores, gold.arcs()[child]);
    }
    return best;
  }
}
