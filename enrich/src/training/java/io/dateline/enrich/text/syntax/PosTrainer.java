package io.dateline.enrich.text.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains the tagger on sentences with tags. */
final class PosTrainer {
  private final Lexicon lexicon;

  PosTrainer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  AveragedPerceptron train(List<TrainingSentence> sentences, int epochs, int rows) {
    AveragedPerceptron model = new AveragedPerceptron(TagSet.size(), rows);
    List<TrainingSentence> order = new ArrayList<>(sentences);
    Random random = new Random(7);
    Words words = new Words(lexicon);
    Scratch scratch = new Scratch();
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      int wrong = 0;
      int total = 0;
      for (TrainingSentence sentence : order) {
        words.fill(sentence.forms());
        for (int i = 0; i < sentence.size(); i++) {
          int count = PosFeatures.fill(words, Words.PAD + i, scratch.features);
          model.score(scratch.features, count, scratch.scores);
          int best = scratch.best(TagSet.size());
          total++;
          wrong += best == sentence.tags()[i] ? 0 : 1;
          model.learn(scratch.features, count, scratch.scores, sentence.tags()[i]);
          words.tag[Words.PAD + i] = best;
        }
      }
      System.out.printf("  tags, epoch %d: %.2f %% wrong%n", epoch, 100.0 * wrong / total);
    }
    return model;
  }
}
