package io.dateline.enrich.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Stance;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.Tagging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * F1 of (holder, polarity, target) in single sentences of political news, where the sentence names
 * both. Wanted are the triples whose holder and target share a word of at least three letters with
 * the sentence. Given are the stances of one known or provisional actor towards another. Two names
 * are the same if they share a word that is not common to many.
 */
final class SeesawEvaluation implements Evaluation {
  private static final int SHORTEST = 3;
  private static final int STEM = 7;
  private static final int SHOWN = 60;
  private static final Set<String> COMMON =
      Set.of(
          "the",
          "and",
          "for",
          "party",
          "house",
          "united",
          "states",
          "national",
          "department",
          "committee",
          "senate",
          "lawmakers",
          "leader",
          "president",
          "john",
          "mike",
          "robert",
          "richard",
          "james",
          "william",
          "mark",
          "representatives",
          "american",
          "court");

  private record Triple(String holder, String polarity, String target) {
    boolean matches(Triple other) {
      return polarity.equals(other.polarity)
          && isSame(holder, other.holder)
          && isSame(target, other.target);
    }

    @Override
    public String toString() {
      return holder + " " + polarity + " " + target;
    }
  }

  @Override
  public String name() {
    return "seesaw";
  }

  @Override
  public String summary() {
    return "JSON lines of text and stances: (holder, polarity, target), both named";
  }

  @Override
  public EvaluationReport run(Tagging engine, Path file) throws IOException {
    int wanted = 0;
    int given = 0;
    int right = 0;
    int found = 0;
    List<String> errors = new ArrayList<>();
    for (JsonNode row : LabelledLines.read(file, "text", "stances")) {
      String text = row.get("text").asText();
      List<Triple> gold = gold(row, text);
      Set<Triple> tagged = given(engine.tag(Article.of(text)));
      wanted += gold.size();
      given += tagged.size();
      for (Triple each : tagged) {
        boolean hit = gold.stream().anyMatch(each::matches);
        right += hit ? 1 : 0;
        if (!hit) {
          errors.add("not wanted: " + each + ": " + text);
        }
      }
      for (Triple each : gold) {
        boolean hit = tagged.stream().anyMatch(each::matches);
        found += hit ? 1 : 0;
        if (!hit) {
          errors.add("missed: " + each + ": " + text);
        }
      }
    }
    double precision = given == 0 ? 0 : (double) right / given;
    double recall = wanted == 0 ? 0 : (double) found / wanted;
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("F1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    scores.put("precision", precision);
    scores.put("recall", recall);
    scores.put("wanted", (double) wanted);
    scores.put("given", (double) given);
    return new EvaluationReport(
        name(),
        scores,
        List.of(
            new EvaluationReport.Section(
                "Errors",
                "- " + String.join("\n- ", errors.subList(0, Math.min(SHOWN, errors.size()))))));
  }

  private static List<Triple> gold(JsonNode row, String text) {
    List<Triple> gold = new ArrayList<>();
    String words = ' ' + folded(text) + ' ';
    for (JsonNode each : row.get("stances")) {
      Triple triple =
          new Triple(
              folded(each.get("holder").asText()),
              each.get("polarity").asText(),
              folded(each.get("target").asText()));
      if (isNamed(triple.holder, words) && isNamed(triple.target, words)) {
        gold.add(triple);
      }
    }
    return gold;
  }

  private static Set<Triple> given(Tagged tagged) {
    Set<Triple> given = new LinkedHashSet<>();
    for (Stance each : tagged.stances()) {
      boolean named =
          each.holder() != null && each.holder().actor() != null && each.target().actor() != null;
      if (named && !"NEUTRAL".equals(each.label())) {
        given.add(
            new Triple(
                folded(each.holder().name()),
                each.polarity() < 0 ? "NEG" : "POS",
                folded(each.target().name())));
      }
    }
    return given;
  }

  private static boolean isNamed(String name, String text) {
    if ("none".equals(name) || "not in the list".equals(name)) {
      return false;
    }
    for (String word : name.split(" ")) {
      if (word.length() >= SHORTEST && text.contains(' ' + word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(String one, String other) {
    Set<String> a = distinctive(one);
    Set<String> b = distinctive(other);
    return one.equals(other) || a.stream().anyMatch(b::contains);
  }

  /** The words that tell actors apart, by their first letters: "democrat", "democratic". */
  private static Set<String> distinctive(String name) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : name.split(" ")) {
      if (word.length() >= SHORTEST && !COMMON.contains(word)) {
        words.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return words;
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
