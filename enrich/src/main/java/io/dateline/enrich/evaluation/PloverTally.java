package io.dateline.enrich.evaluation;

import io.dateline.enrich.text.ActorRef;
import io.dateline.enrich.text.Mention;
import io.dateline.enrich.text.QuadClass;
import io.dateline.enrich.text.Relation;
import io.dateline.enrich.text.Tagged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is found of labelled dyads. All shares are of all rows. */
final class PloverTally {
  private int rows;
  private int found;
  private int roots;
  private int quads;
  private int signs;
  private int relations;
  private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  void add(PloverRow row, Tagged tagged) {
    rows++;
    relations += tagged.relations().size();
    List<Relation> dyad =
        tagged.relations().stream()
            .filter(
                each ->
                    isAt(row.source(), row, each.source(), tagged)
                        && isAt(row.target(), row, each.target(), tagged))
            .sorted(Comparator.comparingDouble(Relation::confidence).reversed())
            .toList();
    found += dyad.isEmpty() ? 0 : 1;
    roots += dyad.stream().anyMatch(each -> row.isRoot(each.type().name())) ? 1 : 0;
    quads += dyad.stream().anyMatch(each -> each.type().quad().code() == row.quad()) ? 1 : 0;
    signs += dyad.stream().anyMatch(each -> row.isSign(quad(each))) ? 1 : 0;
    String given = given(row, dyad);
    confusion.computeIfAbsent(row.root(), key -> new TreeMap<>()).merge(given, 1, Integer::sum);
    if (!row.isRoot(given)) {
      errors.add(row.root() + " as " + given + ": " + describe(row, tagged));
    }
  }

  private static QuadClass quad(Relation relation) {
    return relation.type().quad();
  }

  private static String given(PloverRow row, List<Relation> dyad) {
    return dyad.stream()
        .map(each -> each.type().name())
        .filter(row::isRoot)
        .findFirst()
        .orElse(dyad.isEmpty() ? "none" : dyad.get(0).type().name());
  }

  private static String describe(PloverRow row, Tagged tagged) {
    StringBuilder out = new StringBuilder();
    out.append('[').append(row.source()).append(" > ").append(row.target()).append("] ");
    for (Relation each : tagged.relations()) {
      out.append(
          String.format(
              Locale.ROOT,
              "{%s %s%s %s %s %.2f} ",
              each.source().name(),
              each.negated() ? "not " : "",
              each.type(),
              each.target().name(),
              each.rule(),
              each.confidence()));
    }
    return out.append(row.sentence()).toString();
  }

  /** Whether what the reference stands for overlaps the given words. */
  private static boolean isAt(String words, PloverRow row, ActorRef ref, Tagged tagged) {
    if (ref.mention() == null) {
      return overlaps(words, ref.name());
    }
    Mention mention = tagged.mentions().get(ref.mention());
    int at = row.sentence().indexOf(words);
    if (at < 0) {
      return overlaps(words, mention.text()) || overlaps(words, mention.name());
    }
    String sentence = row.sentence();
    for (; at >= 0; at = sentence.indexOf(words, at + 1)) {
      int begin = sentence.codePointCount(0, at);
      int end = begin + words.codePointCount(0, words.length());
      if (mention.begin() < end && begin < mention.end()) {
        return true;
      }
    }
    return overlaps(words, mention.text()) || overlaps(words, mention.name());
  }

  private static boolean overlaps(String words, String name) {
    String one = folded(words);
    String other = folded(name);
    return !other.isEmpty()
        && (one.equals(other)
            || (' ' + one + ' ').contains(' ' + other + ' ')
            || other.contains(one));
  }

  private static String folded(String words) {
    String lower = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }

  Map<String, Double> scores(String prefix) {
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put(prefix + "rows", (double) rows);
    scores.put(prefix + "dyad found", share(found));
    scores.put(prefix + "root", share(roots));
    scores.put(prefix + "quad", share(quads));
    scores.put(prefix + "sign", share(signs));
    scores.put(prefix + "relations a sentence", share(relations));
    return scores;
  }

  private double share(int count) {
    return rows == 0 ? 0 : (double) count / rows;
  }

  Map<String, Map<String, Integer>> confusion() {
    return confusion;
  }

  List<String> errors() {
    return errors;
  }
}
