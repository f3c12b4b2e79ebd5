package io.dateline.enrich.text.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Measures a model against gold trees and gold names. Arguments: the folder with the labelled data,
 * optionally a model file (else the shipped one).
 */
final class EvaluateSyntax {
  private final SyntaxModel model;
  private final Words words;
  private final Scratch scratch = new Scratch();
  private final ParserState state = new ParserState();

  private EvaluateSyntax(SyntaxModel model) {
    this.model = model;
    this.words = new Words(model.lexicon());
  }

  public static void main(String[] args) throws IOException {
    SyntaxModel model;
    try (InputStream stream =
        args.length > 1
            ? Files.newInputStream(Path.of(args[1]))
            : ResourceText.open("syntax.model")) {
      model = SyntaxModel.read(stream);
    }
    Path data = Path.of(args[0]);
    EvaluateSyntax evaluation = new EvaluateSyntax(model);
    evaluation.trees(data.resolve("syntax/ewt_dev.conllu.gz"), 0, Integer.MAX_VALUE);
    evaluation.names("politics_dev", data.resolve("entities/politics_dev.txt"), 0.0);
    evaluation.names("re3d_dev", data.resolve("entities/re3d_dev.txt"), 0.0);
    evaluation.names("wikigold, last fifth", data.resolve("entities/wikigold.conll.txt"), 0.8);
  }

  private void trees(Path file, int from, int to) throws IOException {
    List<GoldTree> all = GoldTree.read(reader(file));
    int cut = GoldTree.newsSize(all);
    trees("ewt_dev news", all.subList(0, cut));
    trees("ewt_dev rest", all.subList(cut, all.size()));
  }

  private void trees(String name, List<GoldTree> trees) {
    PosTagger tagger = new PosTagger(model.tags());
    DependencyParser parser = new DependencyParser(model.transitions(), model.arcs());
    int tokens = 0;
    int right = 0;
    Map<String, int[]> counts = new TreeMap<>();
    for (GoldTree tree : trees) {
      words.fill(tree.forms());
      tagger.tag(words, scratch);
      parser.parse(words, state, scratch);
      for (int i = 0; i < tree.size(); i++) {
        tokens++;
        String tag = TagSet.name(words.tag[Words.PAD + i]);
        right += tag.equals(tree.tags()[i]) || same(tag, tree.tags()[i]) ? 1 : 0;
      }
      tree.compare(state, words, counts);
    }
    System.out.printf(
        "%s: %d sentences, %d tokens, tags right %.2f %%%n",
        name, trees.size(), tokens, 100.0 * right / tokens);
    counts.forEach(
        (k, c) ->
            System.out.printf(
                "  %-22s P %5.1f  R %5.1f  (%d found, %d gold)%n",
                k, 100.0 * c[0] / Math.max(1, c[1]), 100.0 * c[0] / Math.max(1, c[2]), c[1], c[2]));
  }

  private static boolean same(String tag, String gold) {
    return TagSet.number(gold) == TagSet.number(tag)
        && (TagSet.number(gold) != 0 || gold.equals("NN"));
  }

  private static BufferedReader reader(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  private void names(String title, Path file, double from) throws IOException {
    List<NamedSentence> all = NamedSentence.read(file);
    PosTagger tagger = new PosTagger(model.tags());
    NameTagger namer = new NameTagger(model.names());
    Map<String, int[]> counts = new TreeMap<>();
    for (NamedSentence sentence : all.subList((int) (all.size() * from), all.size())) {
      if (sentence.forms().length > Segmenter.LONGEST_SENTENCE) {
        continue;
      }
      words.fill(sentence.forms());
      tagger.tag(words, scratch);
      NameTag[] found = namer.tag(words, new NameMemory(), scratch);
      List<String> gold = spans(sentence.names());
      List<String> spans = spans(found);
      for (String span : gold) {
        count(counts, span, 2);
        if (spans.contains(span)) {
          count(counts, span, 0);
        }
      }
      for (String span : spans) {
        count(counts, span, 1);
      }
    }
    System.out.println(title);
    counts.forEach(
        (k, c) -> {
          double p = 100.0 * c[0] / Math.max(1, c[1]);
          double r = 100.0 * c[0] / Math.max(1, c[2]);
          System.out.printf(
              "  %-14s P %5.1f  R %5.1f  F1 %5.1f  (%d found, %d gold)%n",
              k, p, r, 2 * p * r / Math.max(1, p + r), c[1], c[2]);
        });
  }

  private static void count(Map<String, int[]> counts, String span, int column) {
    String kind = span.substring(span.indexOf(' ') + 1);
    counts.computeIfAbsent(kind, k -> new int[3])[column]++;
    if (!kind.equals("MISC")) {
      counts.computeIfAbsent("all but MISC", k -> new int[3])[column]++;
    }
  }

  private static List<String> spans(NameTag[] names) {
    List<String> spans = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (names[i].name().startsWith("BEGIN_")) {
        int end = i + 1;
        while (end < names.length && names[end].name().startsWith("INSIDE_")) {
          end++;
        }
        spans.add(i + "-" + end + " " + names[i].name().substring(6));
      }
    }
    return spans;
  }
}
