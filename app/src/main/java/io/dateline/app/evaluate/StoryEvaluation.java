package io.dateline.app.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.enrich.text.sketch.TextSketch;
import io.dateline.projections.stories.StoryPairs;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures the rule that makes stories: how many derived copies of an article are found to be one
 * story with it, and how many different articles are.
 */
final class StoryEvaluation {
  private static final int WORDS_OF_ONE_EVENT = 2;
  private static final int SHORTEST_WORD = 5;
  private static final long WINDOW_HOURS = 72;

  private final Map<String, int[]> recall = new LinkedHashMap<>();
  private final List<String> merged = new ArrayList<>();
  private int tooShort;
  private int articles;
  private long pairs;
  private long reportsOfOneEvent;
  private long mergedReports;

  private StoryEvaluation() {}

  private record Text(String id, Instant published, String title, String text) {}

  /** Measures on a file of articles, JSON Lines with title, text and date or publishedAt. */
  static StoryEvaluation of(Path file) {
    var evaluation = new StoryEvaluation();
    List<Text> texts = read(file);
    evaluation.articles = texts.size();
    evaluation.copies(texts);
    evaluation.differentReports(texts);
    return evaluation;
  }

  private void copies(List<Text> texts) {
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      Text other = texts.get((i + texts.size() / 2) % texts.size());
      List<Integer> sketch = TextSketch.of(text.text());
      if (sketch.isEmpty()) {
        tooShort++;
        continue;
      }
      DerivedCopies.of(text.text(), other.title(), other.text())
          .forEach(
              (kind, copy) -> {
                var story = new StoryPairs();
                story.add("original", text.published(), sketch);
                boolean found = !story.add("copy", text.published(), TextSketch.of(copy)).isEmpty();
                int[] counts = recall.computeIfAbsent(kind, k -> new int[2]);
                counts[0] += found ? 1 : 0;
                counts[1]++;
              });
    }
  }

  private void differentReports(List<Text> texts) {
    var story = new StoryPairs();
    Map<String, Text> byId = new LinkedHashMap<>();
    for (Text text : texts) {
      for (Text before : byId.values()) {
        if (isNear(text, before)) {
          pairs++;
          reportsOfOneEvent += isOfOneEvent(text, before) ? 1 : 0;
        }
      }
      for (var alike : story.add(text.id(), text.published(), TextSketch.of(text.text()))) {
        Text before = byId.get(alike.id());
        mergedReports += isOfOneEvent(text, before) ? 1 : 0;
        merged.add(
            String.format(
                Locale.ROOT, "%.2f  %s / %s", alike.similarity(), before.title(), text.title()));
      }
      byId.put(text.id(), text);
    }
  }

  private static boolean isNear(Text one, Text other) {
    long seconds = Math.abs(one.published().getEpochSecond() - other.published().getEpochSecond());
    return seconds <= WINDOW_HOURS * 3600;
  }

  /** By their titles, which share two long words: most such pairs are. */
  private static boolean isOfOneEvent(Text one, Text other) {
    Set<String> shared = words(one.title());
    shared.retainAll(words(other.title()));
    return shared.size() >= WORDS_OF_ONE_EVENT;
  }

  private static Set<String> words(String title) {
    var words = new HashSet<String>();
    for (String word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= SHORTEST_WORD) {
        words.add(word);
      }
    }
    return words;
  }

  /** The figures. */
  String toMarkdown() {
    var out = new StringBuilder();
    out.append("| copy | found | of | recall |\n|---|---|---|---|\n");
    recall.forEach(
        (kind, counts) ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.3f |%n",
                    kind,
                    counts[0],
                    counts[1],
                    (double) counts[0] / counts[1])));
    out.append(
        String.format(
            Locale.ROOT,
            "%n%d articles, %d too short to tell%n%n| pairs of different articles within 72 h |"
                + " pairs | taken for one story |%n|---|---|---|%n| all | %d | %d |%n"
                + "| of one event, by their titles | %d | %d |%n",
            articles,
            tooShort,
            pairs,
            merged.size(),
            reportsOfOneEvent,
            mergedReports));
    merged.forEach(pair -> out.append("- ").append(pair).append('\n'));
    return out.toString();
  }

  private static List<Text> read(Path file) {
    var json = new ObjectMapper();
    var texts = new ArrayList<Text>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (!line.isBlank()) {
          texts.add(text(json.readTree(line), texts.size()));
        }
      }
    } catch (JsonProcessingException e) {
      throw new DatelineException(file + ":" + (texts.size() + 1) + ": is no JSON", e);
    } catch (IOException e) {
      throw new DatelineException(file + ": cannot be read: " + e.getMessage(), e);
    }
    return texts;
  }

  private static Text text(JsonNode node, int number) {
    String at = node.path("publishedAt").asText(node.path("date").asText(""));
    Instant published =
        at.length() == "2020-07-21".length()
            ? LocalDate.parse(at).atStartOfDay().toInstant(ZoneOffset.UTC)
            : Instant.parse(at);
    return new Text(
        Integer.toString(number),
        published,
        node.path("title").asText(""),
        node.path("text").asText(""));
  }
}
