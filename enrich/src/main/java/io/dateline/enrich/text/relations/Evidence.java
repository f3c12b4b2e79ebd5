package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.mentions.Mentions;
import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the confidence in a relation rests on, as the names of features that {@code confidence.txt}
 * has weights for: the rule, how its parties were found, and what kind of sentence it stands in.
 */
final class Evidence {
  private static final int LONG = 40;
  private static final int SHORT = 15;

  /** Sentences from which a text can be expected to name its people in full. */
  private static final int ARTICLE = 8;

  private final Tree tree;
  private final Sentence sentence;
  private final @Nullable Set<String> introduced;

  /**
   * @param introduced ids of the persons the article names by more than one word; null for a text
   *     too short to introduce anybody
   */
  Evidence(Tree tree, @Nullable Set<String> introduced) {
    this.tree = tree;
    this.introduced = introduced;
    this.sentence = tree.sentence();
  }

  /** The persons whom the article names by another word than their last name. */
  static @Nullable Set<String> introduced(Mentions mentions, List<Sentence> sentences) {
    if (sentences.size() < ARTICLE) {
      return null;
    }
    Set<String> found = new HashSet<>();
    for (ActorMention each : mentions.all()) {
      if (each.actor() != null
          && each.form() == MentionForm.NAME
          && each.last() - each.first() > 1
          && hasFirstName(each, sentences.get(each.sentence()))) {
        found.add(each.actor());
      }
    }
    return found;
  }

  /** Whether the words before the last of the mention are in the canonical name as well. */
  private static boolean hasFirstName(ActorMention mention, Sentence sentence) {
    String name = ' ' + mention.name().toLowerCase(Locale.ROOT) + ' ';
    for (int i = mention.first(); i < mention.last() - 1; i++) {
      String word = sentence.form(i).toLowerCase(Locale.ROOT);
      if (word.length() > 1 && name.contains(' ' + word + ' ')) {
        return true;
      }
    }
    return false;
  }

  /** The features of one dyad of the candidate, in a fixed order. */
  List<String> of(Candidate candidate, Party source, Party target, boolean reported) {
    List<String> found = new ArrayList<>(24);
    found.add("rule=" + name(candidate.kind()));
    found.add("type=" + name(candidate.standing().type()));
    if (candidate.pattern().specificity() > 0) {
      found.add("specific");
    }
    if (candidate.standing().depth() > 0) {
      found.add("changed");
    }
    if (candidate.standing().hypothetical()) {
      found.add("hypothetical");
    }
    if (candidate.standing().negated()) {
      found.add("negated");
    }
    if (candidate.symmetric()) {
      found.add("symmetric");
    }
    if (reported) {
      found.add("reported");
    }
    if (sentence.size() > LONG || sentence.size() < SHORT) {
      found.add(sentence.size() > LONG ? "sentence=long" : "sentence=short");
    }
    if (isQuoted(candidate.trigger())) {
      found.add("quoted");
    }
    addParty(found, "source", source, candidate);
    addParty(found, "target", target, candidate);
    return List.copyOf(found);
  }

  private void addParty(List<String> found, String side, Party party, Candidate candidate) {
    ActorMention mention = party.mention();
    found.add(side + ".tie=" + name(party.tie()));
    found.add(side + ".distance=" + distance(party.head(), candidate.trigger()));
    if (isNear(party.head(), candidate.predicate())) {
      found.add(side + ".near");
    }
    if (("source".equals(side)) == (party.head() > candidate.trigger())) {
      found.add(side + ".turned");
    }
    if (mention != null) {
      found.add(side + ".form=" + form(mention));
      found.add(side + ".kind=" + name(mention.type()));
      if (mention.type() == ActorType.PERSON
          && mention.actor() != null
          && introduced != null
          && !introduced.contains(mention.actor())) {
        found.add(side + ".alone");
      }
    }
  }

  /** Whether the noun hangs right on the verb, or on a preposition of it. */
  private boolean isNear(int noun, int predicate) {
    int head = sentence.head(noun);
    return head == predicate
        || head >= 0
            && sentence.head(head) == predicate
            && sentence.arc(noun) == Arc.PREPOSITION_OBJECT;
  }

  private static String distance(int one, int other) {
    int tokens = Math.abs(one - other);
    return tokens <= 2 ? "2" : tokens <= 5 ? "5" : tokens <= 10 ? "10" : "far";
  }

  private String form(ActorMention mention) {
    if (mention.form() == MentionForm.PRONOUN) {
      return switch (tree.lower(mention.head())) {
        case "it", "its", "itself" -> "it";
        case "they", "them", "their", "themselves" -> "they";
        case "he", "him", "his", "she", "her", "hers", "himself", "herself" -> "he";
        default -> "pronoun";
      };
    }
    String known = mention.actor() == null ? "unknown" : "known";
    return mention.form() == MentionForm.NOMINAL ? known + " nominal" : name(mention.form());
  }

  private boolean isQuoted(int token) {
    boolean open = false;
    for (int i = 0; i < token; i++) {
      open ^= "\"".equals(sentence.form(i));
    }
    return open;
  }

  private static String name(@Nullable Enum<?> constant) {
    return String.valueOf(constant).toLowerCase(Locale.ROOT);
  }
}
