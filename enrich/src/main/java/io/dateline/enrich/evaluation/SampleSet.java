package io.dateline.enrich.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.enrich.text.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Annotated sample articles: a folder with {@code articles.jsonl} and {@code expected.json}.
 *
 * @param articles in the order of the file
 * @param names the lower-case names of each annotated actor
 * @param same for each actor those that count as the same side
 * @param expected by article id
 */
record SampleSet(
    List<Article> articles,
    Map<String, Set<String>> names,
    Map<String, Set<String>> same,
    Map<String, Expected> expected) {

  /** A wanted relation: who, to whom, 1 or -1. */
  record Dyad(String source, String target, int sign) {}

  /** What an article is annotated with. */
  record Expected(List<String> actors, List<Dyad> dyads, List<String> boilerplate) {}

  static SampleSet read(Path folder) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("articles.jsonl"))) {
      if (!line.isBlank()) {
        articles.add(article(mapper.readTree(line)));
      }
    }
    JsonNode root = mapper.readTree(folder.resolve("expected.json").toFile());
    Map<String, Expected> expected = new HashMap<>();
    root.get("articles")
        .properties()
        .forEach(e -> expected.put(e.getKey(), expected(e.getValue())));
    return new SampleSet(articles, sets(root.get("actors")), sets(root.get("same")), expected);
  }

  /** Whether a canonical name or the words of a mention are a name of the actor. */
  boolean isNamed(String actor, String name) {
    return names.getOrDefault(actor, Set.of()).contains(folded(name));
  }

  /** The same for the actor or one that counts as its side. */
  boolean isOnSide(String actor, String name) {
    return isNamed(actor, name)
        || same.getOrDefault(actor, Set.of()).stream().anyMatch(other -> isNamed(other, name));
  }

  private static String folded(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }

  private static Article article(JsonNode node) {
    return new Article(
        node.get("id").asText(),
        node.get("text").asText(),
        null,
        null,
        null,
        node.hasNonNull("publishedAt") ? Instant.parse(node.get("publishedAt").asText()) : null,
        List.of());
  }

  private static Expected expected(JsonNode node) {
    List<Dyad> dyads = new ArrayList<>();
    node.get("dyads")
        .forEach(d -> dyads.add(new Dyad(d.get(0).asText(), d.get(1).asText(), d.get(2).asInt())));
    return new Expected(strings(node.get("entities")), dyads, strings(node.get("boilerplate")));
  }

  private static Map<String, Set<String>> sets(JsonNode node) {
    Map<String, Set<String>> sets = new HashMap<>();
    node.properties().forEach(e -> sets.put(e.getKey(), new HashSet<>(strings(e.getValue()))));
    return sets;
  }

  private static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    node.forEach(each -> strings.add(each.asText()));
    return strings;
  }
}
