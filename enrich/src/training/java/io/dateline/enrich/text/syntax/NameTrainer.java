package io.dateline.enrich.text.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains the name tagger, article by article. */
final class NameTrainer {
  private final Lexicon lexicon;

  NameTrainer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Trains on sentences in the order of their articles.
   *
   * @param tags for each sentence the tags our own tagger gives it
   */
  AveragedPerceptron train(
      List<TrainingSentence> sentences, List<int[]> tags, int epochs, int rows) {
    AveragedPerceptron model = new AveragedPerceptron(NameTag.values().length, rows);
    List<int[]> articles = articles(sentences);
    Random random = new Random(11);
    Words words = new Words(lexicon);
    Scratch scratch = new Scratch();
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(articles, random);
      int wrong = 0;
      int total = 0;
      for (int[] article : articles) {
        NameMemory memory = new NameMemory();
        for (int s = article[0]; s < article[1]; s++) {
          total += sentences.get(s).size();
          wrong += learn(model, sentences.get(s), tags.get(s), words, memory, scratch);
        }
      }
      System.out.printf("  names, epoch %d: %.2f %% wrong%n", epoch, 100.0 * wrong / total);
    }
    return model;
  }

  private static int learn(
      AveragedPerceptron model,
      TrainingSentence sentence,
      int[] tags,
      Words words,
      NameMemory memory,
      Scratch scratch) {
    words.fill(sentence.forms());
    System.arraycopy(tags, 0, words.tag, Words.PAD, tags.length);
    NameTag[] found = new NameTag[tags.length];
    int wrong = 0;
    int last = 0;
    int former = 0;
    for (int i = 0; i < tags.length; i++) {
      int at = Words.PAD + i;
      int remembered = memory.recall(words.word[at]);
      int count = NameFeatures.fill(words, at, last, former, remembered, scratch.features);
      model.score(scratch.features, count, scratch.scores);
      int best = NameTagger.best(last, scratch.scores);
      int gold = reachable(sentence.names()[i].ordinal(), last);
      wrong += best == gold ? 0 : 1;
      int rival = rival(last, gold, scratch.scores);
      model.tick();
      if (scratch.scores[gold] - scratch.scores[rival] < AveragedPerceptron.MARGIN) {
        model.update(scratch.features, count, gold, rival);
      }
      former = last;
      last = best;
      found[i] = NameTag.values()[best];
    }
    memory.learn(words, found);
    return wrong;
  }

  /** The best label but {@code gold} that may follow {@code last}. */
  private static int rival(int last, int gold, int[] scores) {
    int kept = scores[gold];
    scores[gold] = Integer.MIN_VALUE;
    int rival = NameTagger.best(last, scores);
    rival = rival == gold ? 1 : rival;
    scores[gold] = kept;
    return rival;
  }

  /** Where the beginning of a name was missed, what goes on with it begins it. */
  private static int reachable(int gold, int last) {
    boolean inside = gold > 0 && (gold & 1) == 0;
    return inside && last != gold && last != gold - 1 ? gold - 1 : gold;
  }

  private static List<int[]> articles(List<TrainingSentence> sentences) {
    List<int[]> articles = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).opensArticle() || articles.isEmpty()) {
        articles.add(new int[] {i, i});
      }
      articles.get(articles.size() - 1)[1] = i + 1;
    }
    return articles;
  }
}
