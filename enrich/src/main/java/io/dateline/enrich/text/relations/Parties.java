package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.Agent;
import io.dateline.enrich.text.actors.Agents;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.mentions.Mentions;
import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the actors a noun phrase of one sentence stands for. */
final class Parties {
  private static final int DEEPEST = 3;
  private static final int MOST = 4;
  private static final Set<String> SOURCE_PREPOSITIONS =
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
  private static final Set<String> LOYAL =
      Set.of("loyal", "allied", "aligned", "affiliated", "led", "commanded", "headed", "faithful");
  private static final Set<String> PARTITIVE =
      Set.of(
          "member",
          "group",
          "dozen",
          "hundred",
          "thousand",
          "number",
          "team",
          "people",
          "total",
          "series",
          "majority",
          "score",
          "handful",
          "remnant",
          "part",
          "some",
          "all",
          "most",
          "many",
          "several",
          "rest",
          "unit",
          "element",
          "contingent",
          "rank",
          "portion",
          "one",
          "official",
          "representative",
          "leader",
          "position",
          "million",
          "two",
          "three",
          "head");

  private static final Set<String> PLACES =
      Set.of("in", "at", "near", "inside", "over", "along", "across", "within", "through");
  private static final Agents AGENTS = Agents.shipped();
  private static final List<String> ARM_PREPOSITIONS = List.of("of", "from", "in", "at", "for");
  private static final List<String> PART_PREPOSITIONS = List.of("of", "from");

  private final Tree tree;
  private final Sentence sentence;
  private final Mentions mentions;
  private final Lexicon lexicon;
  private final int dateline;
  private final @Nullable ActorMention[] headed;
  private final @Nullable ActorMention[] covering;

  Parties(Tree tree, Mentions mentions, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.sentence = tree.sentence();
    this.mentions = mentions;
    int size = sentence.size();
    this.dateline = DatelinePrefix.length(sentence);
    this.headed = new ActorMention[size];
    this.covering = new ActorMention[size];
    for (ActorMention each : mentions.in(sentence.index())) {
      place(each);
    }
  }

  private void place(ActorMention mention) {
    int head = mention.head();
    if (longer(mention, headed[head])) {
      headed[head] = mention;
    }
    for (int i = mention.first(); i < mention.last(); i++) {
      ActorMention there = covering[i];
      if (there == null || mention.last() - mention.first() < there.last() - there.first()) {
        covering[i] = mention;
      }
    }
  }

  private static boolean longer(ActorMention one, @Nullable ActorMention other) {
    return other == null || one.last() - one.first() > other.last() - other.first();
  }

  /** The longest mention over the token that is no pronoun nobody is known for. */
  @Nullable ActorMention outermost(int token) {
    ActorMention best = null;
    for (ActorMention each : mentions.in(sentence.index())) {
      boolean known = each.form() != MentionForm.PRONOUN || each.actor() != null;
      if (each.covers(token) && known && longer(each, best)) {
        best = each;
      }
    }
    return best;
  }

  /** The mention whose head the token is. */
  @Nullable ActorMention headedBy(int token) {
    return headed[token];
  }

  /** The shortest mention over the token. */
  @Nullable ActorMention over(int token) {
    return covering[token];
  }

  /** Who acts, where the noun at {@code head} is said to act. */
  List<Party> sources(int head) {
    if (head < dateline) {
      return opening();
    }
    return all(head, SOURCE_PREPOSITIONS);
  }

  /**
   * The mention a sentence begins with after its dateline, which the parser took for the subject.
   */
  private List<Party> opening() {
    for (ActorMention each : mentions.in(sentence.index())) {
      if (each.first() >= dateline && each.first() < dateline + 4) {
        Party party = single(each.head(), SOURCE_PREPOSITIONS, 0);
        return party == null
            ? List.of()
            : List.of(new Party(party.mention(), party.name(), each.head(), Party.Tie.COVERED));
      }
    }
    return List.of();
  }

  /** Who is met, where the noun at {@code head} is said to be met. */
  List<Party> targets(int head) {
    if (head < dateline) {
      return List.of();
    }
    return all(head, TARGET_PREPOSITIONS);
  }

  /** Whether the word makes what it stands by the following of an actor: "loyal to". */
  boolean isLoyal(int word) {
    return LOYAL.contains(lower(word));
  }

  /** Whether the token is part of a name. */
  boolean isName(int token) {
    ActorMention mention = covering[token];
    return mention != null && mention.form() != MentionForm.NOMINAL;
  }

  /** The mention at {@code head} and nothing deeper. */
  List<Party> headedOnly(int head) {
    ActorMention own = headed[head];
    return own == null ? List.of() : List.of(new Party(own, own.name(), head, Party.Tie.DIRECT));
  }

  private List<Party> all(int head, Set<String> prepositions) {
    List<Party> found = new ArrayList<>(2);
    add(found, head, prepositions);
    addConjuncts(found, head, prepositions, 0);
    if ("NNS".equals(sentence.tag(head))) {
      addOwners(found, head, prepositions);
    }
    return found;
  }

  /** "the armies of Brazil and Argentina": the plural stands for each. */
  private void addOwners(List<Party> found, int head, Set<String> prepositions) {
    for (int c = tree.first(head); c >= 0; c = tree.next(c)) {
      boolean of = "of".equals(lower(c)) || "from".equals(lower(c));
      int noun = of ? tree.child(c, Arc.PREPOSITION_OBJECT) : -1;
      if (noun >= 0 && !found.isEmpty() && found.get(0).mention() != null) {
        Party first = single(noun, prepositions, 1);
        if (first != null && first.same(found.get(0))) {
          addConjuncts(found, noun, prepositions, 1);
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
    Party party = single(head, prepositions, 0);
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

  private @Nullable Party single(int head, Set<String> prepositions, int depth) {
    ActorMention own = headed[head];
    if (own == null && covering[head] != null && covering[head].last() - 1 <= head + 1) {
      own = covering[head];
    }
    if (own != null) {
      return ofMention(own, head, prepositions, depth);
    }
    return depth > DEEPEST ? null : nested(head, prepositions, depth);
  }

  private @Nullable Party ofMention(
      ActorMention own, int head, Set<String> prepositions, int depth) {
    Party.Tie tie = own.head() == head ? Party.Tie.DIRECT : Party.Tie.COVERED;
    if (own.form() == MentionForm.PRONOUN && own.actor() == null) {
      return null;
    }
    if (own.form() == MentionForm.NOMINAL && own.actor() == null) {
      if (lexicon.operators().lists("no-parties", lemma(head))) {
        return null;
      }
      Party other = unresolved(head, prepositions, depth);
      if (other != null || isMeans(head)) {
        return other;
      }
    }
    return new Party(own, own.name(), head, tie);
  }

  /** Whom a description that is nobody known stands for: a name apposed, an owner, a leader. */
  private @Nullable Party unresolved(int head, Set<String> prepositions, int depth) {
    ActorMention apposed = apposed(head);
    if (apposed != null) {
      return new Party(apposed, apposed.name(), head, Party.Tie.APPOSED);
    }
    if (depth >= DEEPEST) {
      return null;
    }
    for (int c = tree.first(head); c >= 0; c = tree.next(c)) {
      Party loyal = LOYAL.contains(lower(c)) ? loyal(c, prepositions, depth) : null;
      if (loyal != null) {
        return loyal;
      }
    }
    Agent agent = AGENTS.agent(lower(head)).orElse(null);
    boolean stands = agent != null && agent.standsForOwner();
    if (!stands && !PARTITIVE.contains(lemma(head))) {
      return null;
    }
    Party owner = owner(head, prepositions, depth);
    if (owner != null) {
      return owner;
    }
    for (String each : stands ? ARM_PREPOSITIONS : PART_PREPOSITIONS) {
      Party party = byPreposition(head, each, prepositions, depth);
      if (party != null) {
        return party.by(Party.Tie.OF);
      }
    }
    return stands ? ofMaker(head, prepositions, depth) : null;
  }

  /** "the missiles fired by the army" */
  private @Nullable Party ofMaker(int head, Set<String> prepositions, int depth) {
    int clause = tree.child(head, Arc.NOUN_CLAUSE);
    int by = clause < 0 ? -1 : tree.child(clause, Arc.AGENT);
    return by < 0 ? null : inside(by, prepositions, depth);
  }

  private boolean isMeans(int head) {
    return AGENTS.agent(lower(head)).filter(each -> each.tie() == Agent.Tie.MEANS).isPresent();
  }

  private @Nullable ActorMention apposed(int head) {
    int apposition = tree.child(head, Arc.APPOSITION);
    if (apposition < 0) {
      return null;
    }
    ActorMention mention = headed[apposition];
    return mention != null && mention.form() == MentionForm.NAME ? mention : null;
  }

  private @Nullable Party nested(int head, Set<String> prepositions, int depth) {
    ActorMention apposed = apposed(head);
    if (apposed != null) {
      return new Party(apposed, apposed.name(), head, Party.Tie.APPOSED);
    }
    Party owner = owner(head, prepositions, depth);
    if (owner != null) {
      return owner;
    }
    Party best = null;
    int rank = Integer.MAX_VALUE;
    for (int c = tree.first(head); c >= 0; c = tree.next(c)) {
      Party party = under(c, prepositions, depth);
      int order = party == null ? Integer.MAX_VALUE : order(c);
      if (order < rank) {
        best = party;
        rank = order;
      }
    }
    return best;
  }

  /** Smaller is nearer to the noun's meaning. */
  private int order(int child) {
    String word = lower(child);
    return switch (word) {
      case "by" -> 0;
      case "from", "of" -> 1;
      case "in", "at", "near", "inside", "along", "over" -> 4;
      default -> sentence.arc(child) == Arc.APPOSITION ? 0 : 2;
    };
  }

  private @Nullable Party under(int child, Set<String> prepositions, int depth) {
    switch (sentence.arc(child)) {
      case APPOSITION -> {
        Party party = single(child, prepositions, depth + 1);
        return party == null ? null : party.by(Party.Tie.APPOSED);
      }
      case PREPOSITION, AGENT -> {
        return prepositions.contains(lower(child)) ? inside(child, prepositions, depth) : null;
      }
      case ADJECTIVE, NOUN_CLAUSE, RELATIVE_CLAUSE -> {
        return LOYAL.contains(lower(child)) ? loyal(child, prepositions, depth) : null;
      }
      default -> {
        return null;
      }
    }
  }

  private @Nullable Party inside(int preposition, Set<String> prepositions, int depth) {
    int noun = tree.child(preposition, Arc.PREPOSITION_OBJECT);
    if (noun < 0) {
      return null;
    }
    Party party = single(noun, prepositions, depth + 1);
    String word = lower(preposition);
    boolean of = "of".equals(word) || "from".equals(word) || "by".equals(word);
    Party.Tie tie = PLACES.contains(word) ? Party.Tie.PLACE : Party.Tie.NESTED;
    return party == null ? null : party.by(of ? Party.Tie.OF : tie);
  }

  private @Nullable Party loyal(int word, Set<String> prepositions, int depth) {
    for (int c = tree.first(word); c >= 0; c = tree.next(c)) {
      Arc arc = sentence.arc(c);
      if (arc == Arc.PREPOSITION || arc == Arc.AGENT) {
        Party party = inside(c, prepositions, depth);
        if (party != null) {
          return party.by(Party.Tie.OF);
        }
      }
    }
    return null;
  }

  private @Nullable Party byPreposition(
      int head, String word, Set<String> prepositions, int depth) {
    for (int c = tree.first(head); c >= 0; c = tree.next(c)) {
      if (sentence.arc(c) == Arc.PREPOSITION && word.equals(lower(c))) {
        return inside(c, prepositions, depth);
      }
    }
    return null;
  }

  /** The possessor, adjective or name that stands before the noun at {@code head}. */
  @Nullable Party owner(int head) {
    return owner(head, SOURCE_PREPOSITIONS, 0);
  }

  private @Nullable Party owner(int head, Set<String> prepositions, int depth) {
    int possessor = tree.child(head, Arc.POSSESSOR);
    if (possessor >= 0) {
      Party party = single(possessor, prepositions, depth + 1);
      return party == null ? null : party.by(Party.Tie.OWNER);
    }
    boolean eventNoun = !lexicon.nouns(lemma(head)).isEmpty();
    for (int c = tree.first(head); c >= 0 && c < head; c = tree.next(c)) {
      Arc arc = sentence.arc(c);
      if (arc == Arc.COMPOUND || arc == Arc.ADJECTIVE) {
        ActorMention mention = headed[c] != null ? headed[c] : covering[c];
        if (mention != null && (eventNoun || !isTied(c))) {
          return new Party(mention, mention.name(), head, Party.Tie.BEFORE);
        }
      }
    }
    return null;
  }

  /** "Turkish-backed": the Turks are not the owner of what follows; of "Saudi-led" they are. */
  private boolean isTied(int token) {
    String form = lower(token);
    int hyphen = form.indexOf('-');
    if (hyphen > 0) {
      String tail = form.substring(form.lastIndexOf('-') + 1);
      return tail.endsWith("ed") && !"led".equals(tail);
    }
    return token + 2 < sentence.size()
        && "-".equals(sentence.form(token + 1))
        && lower(token + 2).endsWith("ed")
        && !"led".equals(lower(token + 2));
  }

  /** A party that is a thing: the words of the noun phrase, null where {@code head} is no noun. */
  @Nullable Party thing(int head) {
    if (head < dateline || !tree.isNoun(head)) {
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

  private String lemma(int token) {
    return sentence.lemma(token).toLowerCase(Locale.ROOT);
  }

  private String lower(int token) {
    return sentence.form(token).toLowerCase(Locale.ROOT);
  }
}
