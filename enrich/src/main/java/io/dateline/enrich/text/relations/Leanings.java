package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.RelationType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which verbs and event nouns by themselves are for or against whom they meet. */
public final class Leanings {
  private static final Map<String, Integer> KNOWN = new HashMap<>();

  private Leanings() {}

  /**
   * 1 for a word such as "praise", -1 for one such as "bomb", 0 for any that leans to neither side.
   *
   * @param lemma base form
   */
  public static int of(String lemma) {
    String word = lemma.toLowerCase(Locale.ROOT);
    synchronized (KNOWN) {
      return KNOWN.computeIfAbsent(word, Leanings::read);
    }
  }

  private static int read(String word) {
    Lexicon lexicon = Lexicon.shipped();
    List<Pattern> patterns =
        lexicon.verbs(word).isEmpty() ? lexicon.nouns(word) : lexicon.verbs(word);
    int alone = first(patterns, false);
    return alone == 0 ? first(patterns, true) : alone;
  }

  /** By the first pattern that leans; "send" is for somebody, "send back" is against. */
  private static int first(List<Pattern> patterns, boolean particles) {
    for (Pattern each : patterns) {
      RelationType type = each.meaning().type();
      boolean bare = each.objects().isEmpty() && each.complements().isEmpty();
      if (bare
          && (particles || each.particles().isEmpty())
          && type != RelationType.CONSULT
          && type != RelationType.AGREE
          && type != RelationType.REQUEST) {
        return type.quad().sign();
      }
    }
    return 0;
  }
}
