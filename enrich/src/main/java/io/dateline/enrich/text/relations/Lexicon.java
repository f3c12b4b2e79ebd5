package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.RelationType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that make events, as the resource files of this package tell. Immutable. */
final class Lexicon {
  private final Map<String, List<Pattern>> verbs;
  private final Map<String, List<Pattern>> nouns;
  private final Map<String, List<Pattern>> ties;
  private final Operators operators;
  private final Map<String, Set<String>> agents;

  private Lexicon(String verbs, String nouns, String ties, String operators) {
    this.verbs = byWord(PatternFile.read("verbs.txt", verbs));
    this.nouns = byWord(PatternFile.read("nouns.txt", nouns));
    this.ties = byWord(PatternFile.read("relations.txt", ties));
    this.operators = Operators.read("operators.txt", operators);
    this.agents = agentPrepositions();
  }

  /** The lexicon that comes with Dateline. */
  static Lexicon shipped() {
    return Shipped.LEXICON;
  }

  /** Patterns of a verb, those that ask for more first. */
  List<Pattern> verbs(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  /** Patterns of an event noun. */
  List<Pattern> nouns(String lemma) {
    return nouns.getOrDefault(lemma, List.of());
  }

  /**
   * The prepositions that tie its doer to an event noun; null for a noun of no event. What brings
   * something to its end has none.
   */
  @Nullable Set<String> agentPrepositions(String lemma) {
    return agents.get(lemma);
  }

  private Map<String, Set<String>> agentPrepositions() {
    Map<String, Set<String>> found = new HashMap<>();
    nouns.forEach(
        (noun, patterns) -> {
          Set<String> words = new HashSet<>();
          boolean met = patterns.stream().anyMatch(Lexicon::meetsOf);
          for (Pattern pattern : patterns) {
            pattern.source().stream()
                .filter(slot -> slot.kind() == Slot.Kind.PREPOSITION)
                .forEach(slot -> words.add(slot.word()));
          }
          boolean ends =
              operators.of(Operators.Over.NOMINAL, noun) == Operator.ENDS
                  || patterns.stream()
                      .allMatch(each -> each.meaning().type() == RelationType.RETREAT);
          if (met) {
            words.remove("of");
          }
          found.put(noun, ends ? Set.of("by") : Set.copyOf(words));
        });
    return Map.copyOf(found);
  }

  /** "the invasion of": whom it is done to. */
  private static boolean meetsOf(Pattern pattern) {
    return !pattern.symmetric()
        && pattern.meaning().type().quad().sign() < 0
        && pattern.target().stream().anyMatch(slot -> "of".equals(slot.word()));
  }

  /** Participles and adjectives that tie a noun to an actor. */
  List<Pattern> ties(String word) {
    return ties.getOrDefault(word, List.of());
  }

  Operators operators() {
    return operators;
  }

  private static Map<String, List<Pattern>> byWord(List<Pattern> patterns) {
    Map<String, List<Pattern>> map = new HashMap<>();
    for (Pattern each : patterns) {
      map.computeIfAbsent(each.word(), key -> new ArrayList<>(2)).add(each);
    }
    map.replaceAll(
        (word, list) ->
            list.stream()
                .sorted(Comparator.comparingInt(Pattern::specificity).reversed())
                .toList());
    return Map.copyOf(map);
  }

  private static String text(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + resource + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shipped {
    private static final Lexicon LEXICON =
        new Lexicon(
            text("verbs.txt"), text("nouns.txt"), text("relations.txt"), text("operators.txt"));
  }
}
