package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.mentions.Mentions;
import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the actors a noun phrase of one sentence stands for. */
final class Parties {
  private static final int DEEPEST = 3;
  private static final int MOST = 4;

  /** What ties an actor to a noun that acts. */
  static final Set<String> SOURCE_PREPOSITIONS =
      Set.of("of", "from", "in", "within", "for", "at", "by", "led by");

  private static final Set<String> TARGET_PREPOSITIONS =
      Set.of(
          "of",
          "from",
          "by",
          "in",
          "on",
          "to",
          "for",
          "with",
          "at",
          "between",
          "among",
          "near",
          "over",
          "inside",
          "into",
          "under",
          "along",
          "within",
          "involving",
          "about",
          "towards",
          "across",
          "toward",
          "through");

  private final Tree tree;
  private final Sentence sentence;
  private final Mentions mentions;
  private final MentionMap map;
  private final PartySearch search;
  private final Lexicon lexicon;

  Parties(Tree tree, Mentions mentions, Lexicon lexicon) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.map = new MentionMap(mentions.in(sentence.index()), sentence.size());
    this.search = new PartySearch(tree, lexicon, map);
  }

  /** The mentions by token. */
  MentionMap map() {
    return map;
  }

  /** Who acts, where the noun at {@code head} is said to act. */
  List<Party> sources(int head) {
    List<Party> found = all(head, SOURCE_PREPOSITIONS);
    return found.isEmpty() ? strikers(head) : found;
  }

  /** "Egypt carried out a strike that killed": whose blow it is. */
  private List<Party> strikers(int head) {
    int verb = sentence.head(head);
    boolean blow =
        sentence.arc(head) == Arc.OBJECT
            && tree.isVerb(verb)
            && lexicon.operators().lists("blows", tree.lemma(head))
            && isDone(verb);
    int subject = blow ? tree.child(verb, Arc.SUBJECT) : -1;
    return subject < 0 || subject == head ? List.of() : all(subject, SOURCE_PREPOSITIONS);
  }

  private boolean isDone(int verb) {
    int particle = tree.child(verb, Arc.PARTICLE);
    String word = tree.lemma(verb) + (particle < 0 ? "" : " " + tree.lower(particle));
    return lexicon.operators().of(Operators.Over.NOUN, word) == Operator.DOES;
  }

  /** Who is met, where the noun at {@code head} is said to be met. */
  List<Party> targets(int head) {
    return all(head, TARGET_PREPOSITIONS);
  }

  /**
   * Who is met where the noun at {@code head} is the object: of an event those who do it, not those
   * it is done to ("condemned the killing of", "backed the attack on").
   */
  List<Party> met(int head) {
    Set<String> agents = isEvent(head) ? lexicon.agentPrepositions(tree.lemma(head)) : null;
    if (agents == null) {
      return targets(head);
    }
    return isSuffered(head) ? List.of() : all(head, agents);
  }

  /** "condemned her arrest", "the killing of Ruiz": whose it is has not done it. */
  private boolean isSuffered(int head) {
    if (!lexicon.operators().lists("patients", tree.lemma(head))) {
      return false;
    }
    boolean of = false;
    for (int c = tree.first(head); c >= 0; c = tree.next(c)) {
      String word = tree.lower(c);
      if ("by".equals(word)) {
        return false;
      }
      of |= "of".equals(word);
    }
    return !of && tree.child(head, Arc.POSSESSOR) >= 0;
  }

  /** Whether the noun is no actor and tells of an event. */
  boolean isEvent(int head) {
    return map.headedBy(head) == null && lexicon.agentPrepositions(tree.lemma(head)) != null;
  }

  /** "the Red Sea", "Lake Chad": no actor, and nobody is met there. */
  boolean isNature(ActorMention mention) {
    return search.isNature(mention);
  }

  /** Whether the word makes what it stands by the following of an actor: "loyal to". */
  boolean isLoyal(int word) {
    return search.isLoyal(word);
  }

  /** The possessor, adjective or name that stands before the noun at {@code head}. */
  @Nullable Party owner(int head) {
    return search.owner(head);
  }

  /** The mention at {@code head} and nothing deeper. */
  List<Party> headedOnly(int head) {
    ActorMention own = map.headedBy(head);
    return own == null || search.isNature(own)
        ? List.of()
        : List.of(new Party(own, own.name(), head, Party.Tie.DIRECT));
  }

  private List<Party> all(int head, Set<String> prepositions) {
    List<Party> found = new ArrayList<>(2);
    add(found, head, prepositions);
    addConjuncts(found, head, prepositions, 0);
    if ("NNS".equals(sentence.tag(head))) {
      addOwners(found, head, prepositions);
      addBefore(found, head);
    }
    return found;
  }

  /** "the armies of Brazil and Argentina": the plural stands for each. */
  private void addOwners(List<Party> found, int head, Set<String> prepositions) {
    for (int c = tree.first(head); c >= 0; c = tree.next(c)) {
      boolean of = "of".equals(tree.lower(c)) || "from".equals(tree.lower(c));
      int noun = of ? tree.child(c, Arc.PREPOSITION_OBJECT) : -1;
      if (noun >= 0 && !found.isEmpty() && found.get(0).mention() != null) {
        Party first = search.single(noun, prepositions, 1);
        if (first != null && first.same(found.get(0))) {
          addConjuncts(found, noun, prepositions, 1);
        }
      }
    }
  }

  /** "British and EU negotiators", "Sudanese and Ethiopian troops": each acts through them. */
  private void addBefore(List<Party> found, int head) {
    for (int c = tree.first(head); c >= 0 && c < head; c = tree.next(c)) {
      Arc arc = sentence.arc(c);
      boolean row =
          (arc == Arc.ADJECTIVE || arc == Arc.COMPOUND) && tree.child(c, Arc.CONJUNCT) > c;
      ActorMention first = row ? map.headedBy(c) : null;
      if (first == null || first.type() == ActorType.LOCATION || found.isEmpty()) {
        continue;
      }
      for (int each = c; each >= 0; each = tree.child(each, Arc.CONJUNCT)) {
        ActorMention mention = map.headedBy(each);
        Party party =
            mention == null ? null : new Party(mention, mention.name(), head, Party.Tie.BEFORE);
        if (party != null && found.size() < MOST && found.stream().noneMatch(party::same)) {
          found.add(party);
        }
      }
    }
  }

  private void addConjuncts(List<Party> found, int head, Set<String> prepositions, int depth) {
    for (int c = tree.first(head); c >= 0; c = tree.next(c)) {
      if (sentence.arc(c) == Arc.CONJUNCT && !tree.isVerb(c) && found.size() < MOST) {
        add(found, c, prepositions);
        if (depth < DEEPEST) {
          addConjuncts(found, c, prepositions, depth + 1);
        }
      }
    }
  }

  private void add(List<Party> found, int head, Set<String> prepositions) {
    Party party = search.single(head, prepositions, 0);
    if (party == null) {
      return;
    }
    if (party.mention() == null) {
      found.add(party);
      return;
    }
    for (ActorMention each : mentions.members(party.mention())) {
      Party member = new Party(each, each.name(), head, party.tie());
      if (found.size() < MOST && found.stream().noneMatch(member::same)) {
        found.add(member);
      }
    }
  }

  /** A party that is a thing: the words of the noun phrase, null where {@code head} is no noun. */
  @Nullable Party thing(int head) {
    ActorMention own = map.over(head);
    if (!tree.isNoun(head) || own != null && search.isNature(own)) {
      return null;
    }
    int from = head;
    for (int c = tree.first(head); c >= 0 && c < head; c = tree.next(c)) {
      from = Math.min(from, tree.left(c));
    }
    StringBuilder name = new StringBuilder();
    for (int i = from; i <= head; i++) {
      boolean apart = i > from && sentence.begin(i) > sentence.end(i - 1);
      name.append(apart ? " " : "").append(sentence.form(i));
    }
    return new Party(null, name.toString(), head, Party.Tie.THING);
  }

  /** The place in or at which the noun or verb at {@code carrier} is said to be. */
  static boolean isPlace(ActorMention mention) {
    return mention.type() == ActorType.COUNTRY || mention.type() == ActorType.LOCATION;
  }
}
