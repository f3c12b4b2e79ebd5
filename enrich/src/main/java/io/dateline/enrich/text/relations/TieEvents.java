package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays the patterns of {@code relations.txt} over participles and adjectives: "Turkish-backed
 * forces", "forces loyal to Haftar".
 */
final class TieEvents {
  private final Tree tree;
  private final Sentence sentence;
  private final Lexicon lexicon;
  private final Parties parties;
  private final ClauseReader clauses;

  TieEvents(Tree tree, Lexicon lexicon, Parties parties, ClauseReader clauses) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.lexicon = lexicon;
    this.parties = parties;
    this.clauses = clauses;
  }

  /** The tie the word tells of; null for most words. */
  @Nullable Candidate at(int word) {
    String form = tree.lower(word);
    int hyphen = form.lastIndexOf('-');
    if (hyphen > 0) {
      return hyphenated(word, word, form.substring(hyphen + 1));
    }
    if (word >= 2 && "-".equals(sentence.form(word - 1))) {
      return hyphenated(word, word - 2, form);
    }
    return withPreposition(word, form);
  }

  private @Nullable Candidate hyphenated(int word, int actor, String participle) {
    ActorMention mention = parties.map().over(actor);
    Pattern pattern = bare(participle);
    if (mention == null || pattern == null) {
      return null;
    }
    int noun = sentence.head(word);
    if (noun < 0 || !tree.isNoun(noun)) {
      noun = nounAfter(word);
    }
    if (noun < 0) {
      return null;
    }
    boolean event = !lexicon.nouns(tree.lemma(noun)).isEmpty();
    List<Party> others = event ? parties.headedOnly(noun) : parties.targets(noun);
    Party agent = new Party(mention, mention.name(), actor, Party.Tie.DIRECT);
    return candidate(word, pattern, List.of(agent), others);
  }

  private int nounAfter(int word) {
    for (int i = word + 1; i < Math.min(sentence.size(), word + 5); i++) {
      boolean last = i + 1 == sentence.size() || !tree.isNoun(i + 1);
      if (tree.isNoun(i) && last) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Pattern bare(String participle) {
    for (Pattern each : lexicon.ties(participle)) {
      boolean acts = each.source().get(0).kind() == Slot.Kind.AGENT || each.symmetric();
      if (each.particles().isEmpty() && acts) {
        return each;
      }
    }
    return null;
  }

  private @Nullable Candidate withPreposition(int word, String form) {
    if (tree.isVerb(word) && tree.child(word, Arc.SUBJECT) >= 0) {
      return null;
    }
    for (Pattern each : lexicon.ties(form)) {
      if (each.particles().size() != 1) {
        continue;
      }
      int preposition = preposition(word, each.particles().get(0));
      if (preposition < 0) {
        continue;
      }
      int noun = tree.child(preposition, Arc.PREPOSITION_OBJECT);
      int owner = noun < 0 ? -1 : owner(word);
      owner = owner >= 0 && isSaidToSay(owner) ? -1 : owner;
      if (owner >= 0 && !lexicon.operators().lists("no-followers", tree.lemma(owner))) {
        boolean loyal = parties.isLoyal(word);
        Candidate candidate =
            candidate(
                word,
                each,
                parties.sources(noun),
                loyal ? parties.sources(owner) : parties.headedOnly(owner));
        if (candidate != null) {
          return candidate;
        }
      }
    }
    return null;
  }

  private int preposition(int word, String wanted) {
    for (int c = tree.first(word); c >= 0; c = tree.next(c)) {
      if (sentence.arc(c) == Arc.PREPOSITION && wanted.equals(tree.lower(c))) {
        return c;
      }
    }
    return -1;
  }

  /** "according to Egypt, supportive of": who says so is not whom it is said of. */
  private boolean isSaidToSay(int noun) {
    int head = sentence.head(noun);
    return head > 0
        && sentence.arc(noun) == Arc.PREPOSITION_OBJECT
        && ("according".equals(tree.lower(head)) || "according".equals(tree.lower(head - 1)));
  }

  /** The noun that an adjective is said of: before it, or subject of its copula. */
  private int owner(int adjective) {
    int head = sentence.head(adjective);
    if (head < 0) {
      return -1;
    }
    return tree.isVerb(head) ? clauses.surfaceSubject(head) : tree.isNoun(head) ? head : -1;
  }

  private @Nullable Candidate candidate(
      int word, Pattern pattern, List<Party> actors, List<Party> nouns) {
    if (actors.isEmpty() || nouns.isEmpty()) {
      return null;
    }
    if (nouns.stream().anyMatch(each -> actors.stream().anyMatch(each::same))) {
      return null;
    }
    boolean nounActs = pattern.source().get(0).kind() == Slot.Kind.NOUN && !pattern.symmetric();
    return new Candidate(
        word,
        word,
        pattern,
        Candidate.Kind.TIE,
        Standing.of(pattern.meaning()),
        nounActs ? nouns : actors,
        nounActs ? actors : nouns,
        pattern.symmetric());
  }
}
