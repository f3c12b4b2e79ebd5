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
 * optionally a model file or {@code teacher} (else the shipped model).
 */
final class EvaluateSyntax {
  /** What is measured. */
  interface Annotator {
    /** Fills heads (-1 for the root), arcs and tags. */
    void annotate(String[] forms, int[] heads, Arc[] arcs, String[] tags);

    NameTag[] names(String[] forms);
  }

  private final Annotator annotator;

  private EvaluateSyntax(Annotator annotator) {
    this.annotator = annotator;
  }

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    EvaluateSyntax evaluation = new EvaluateSyntax(annotator(args.length > 1 ? args[1] : ""));
    evaluation.trees(data.resolve("syntax/ewt_dev.conllu.gz"));
    evaluation.names("politics_dev", data.resolve("entities/politics_dev.txt"), 0.0);
    evaluation.names("re3d_dev", data.resolve("entities/re3d_dev.txt"), 0.0);
    evaluation.names("wikigold, last fifth", data.resolve("entities/wikigold.conll.txt"), 0.8);
  }

  private static Annotator annotator(String model) throws IOException {
    if (model.equals("teacher")) {
      return Teacher.load();
    }
    try (InputStream stream =
        model.isEmpty()
            ? ResourceText.open("syntax.model")
            : Files.newInputStream(Path.of(model))) {
      return new ModelAnnotator(SyntaxModel.read(stream));
    }
  }

  private void trees(Path file) throws IOException {
    List<GoldTree> all = GoldTree.read(reader(file));
    int cut = GoldTree.newsSize(all);
    trees("ewt_dev news", all.subList(0, cut));
    trees("ewt_dev rest", all.subList(cut, all.size()));
  }

  private void trees(String name, List<GoldTree> trees) {
    int tokens = 0;
    int right = 0;
    Map<String, int[]> counts = new TreeMap<>();
    for (GoldTree tree : trees) {
      int[] heads = new int[tree.size()];
      Arc[] arcs = new Arc[tree.size()];
      String[] tags = new String[tree.size()];
      annotator.annotate(tree.forms(), heads, arcs, tags);
      for (int i = 0; i < tree.size(); i++) {
        if (!tree.tags()[i].equals(GoldTree.MERGED)) {
          tokens++;
          right += same(tags[i], tree.tags()[i]) ? 1 : 0;
        }
      }
      tree.compare(heads, arcs, tags, counts);
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
    Map<String, int[]> counts = new TreeMap<>();
    for (NamedSentence sentence : all.subList((int) (all.size() * from), all.size())) {
      if (sentence.forms().length > Segmenter.LONGEST_SENTENCE) {
        continue;
      }
      NameTag[] found = annotator.names(sentence.forms());
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
