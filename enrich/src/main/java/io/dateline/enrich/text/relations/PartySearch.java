package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.Agent;
import io.dateline.enrich.text.actors.Agents;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one actor that a noun stands for: itself, its owner, whom it is part of or loyal to.
 */
final class PartySearch {
  private static final int DEEPEST = 3;
  private static final Set<String> PLACES =
      Set.of("in", "at", "near", "inside", "over", "along", "across", "within", "through");
  private static final Agents AGENTS = Agents.shipped();
  private static final List<String> ARM_PREPOSITIONS = List.of("of", "from", "in", "at", "for");
  private static final List<String> PART_PREPOSITIONS = List.of("of", "from");

  private final Tree tree;
  private final Sentence sentence;
  private final Lexicon lexicon;
  private final MentionMap map;
  private final NamesBeside names;

  PartySearch(Tree tree, Lexicon lexicon, MentionMap map) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.lexicon = lexicon;
    this.map = map;
    this.names = new NamesBeside(tree, lexicon.operators(), map);
  }

  @Nullable Party single(int head, Set<String> prepositions, int depth) {
    ActorMention own = map.headedBy(head);
    if (own == null && map.over(head) != null && map.over(head).last() - 1 <= head + 1) {
      own = map.over(head);
    }
    if (own != null && isNature(own)) {
      return null;
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
    ActorMention named = own.form() == MentionForm.NOMINAL ? names.of(own, head) : null;
    if (named != null) {
      return new Party(named, named.name(), head, Party.Tie.APPOSED);
    }
    if (own.form() == MentionForm.NOMINAL && own.actor() == null) {
      if (lexicon.operators().lists("no-parties", tree.lemma(head))) {
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
    ActorMention apposed = names.apposed(head);
    if (apposed != null) {
      return new Party(apposed, apposed.name(), head, Party.Tie.APPOSED);
    }
    if (depth >= DEEPEST) {
      return null;
    }
    for (int c = tree.first(head); c >= 0; c = tree.next(c)) {
      Party loyal = loyalty(tree.lower(c)) ? loyal(c, prepositions, depth) : null;
      if (loyal != null) {
        return loyal;
      }
    }
    Agent agent = AGENTS.agent(tree.lower(head)).orElse(null);
    boolean stands = agent != null && agent.standsForOwner();
    if (!stands && !lexicon.operators().lists("partitives", tree.lemma(head))) {
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
    return AGENTS.agent(tree.lower(head)).filter(each -> each.tie() == Agent.Tie.MEANS).isPresent();
  }

  private @Nullable Party nested(int head, Set<String> prepositions, int depth) {
    ActorMention apposed = names.apposed(head);
    if (apposed != null
        && (lexicon.nouns(tree.lemma(head)).isEmpty() || apposed.first() > head + 1)) {
      return new Party(apposed, apposed.name(), head, Party.Tie.APPOSED);
    }
    boolean border = lexicon.operators().lists("borders", tree.lemma(head));
    Party beyond = border ? byPreposition(head, "with", prepositions, depth) : null;
    Party owner = beyond == null ? owner(head, prepositions, depth) : beyond;
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
    String word = tree.lower(child);
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
        return prepositions.contains(tree.lower(child)) && !isUndone(child)
            ? inside(child, prepositions, depth)
            : null;
      }
      case ADJECTIVE, NOUN_CLAUSE, RELATIVE_CLAUSE -> {
        return loyalty(tree.lower(child)) ? loyal(child, prepositions, depth) : null;
      }
      default -> {
        return null;
      }
    }
  }

  /** "an audit of the bank": to back what is done to the bank is not to back the bank. */
  private boolean isUndone(int preposition) {
    return "of".equals(tree.lower(preposition))
        && lexicon.operators().lists("undoings", tree.lemma(sentence.head(preposition)));
  }

  private @Nullable Party inside(int preposition, Set<String> prepositions, int depth) {
    int noun = tree.child(preposition, Arc.PREPOSITION_OBJECT);
    if (noun < 0) {
      return null;
    }
    Party party = single(noun, prepositions, depth + 1);
    String word = tree.lower(preposition);
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
      if (sentence.arc(c) == Arc.PREPOSITION && word.equals(tree.lower(c))) {
        return inside(c, prepositions, depth);
      }
    }
    return null;
  }

  /** "the Red Sea", "Lake Chad", "the Sahara": no actor, and nobody is met there. */
  boolean isNature(ActorMention mention) {
    if (mention.type() != ActorType.LOCATION) {
      return false;
    }
    return isNature(mention.first())
        || isNature(mention.last() - 1)
        || mention.last() < sentence.size() && isNature(mention.last());
  }

  private boolean isNature(int token) {
    return lexicon.operators().lists("nature", tree.lower(token));
  }

  /** The possessor, adjective or name that stands before the noun at {@code head}. */
  @Nullable Party owner(int head) {
    return owner(head, Parties.SOURCE_PREPOSITIONS, 0);
  }

  private @Nullable Party owner(int head, Set<String> prepositions, int depth) {
    int possessor = tree.child(head, Arc.POSSESSOR);
    if (possessor >= 0) {
      Party party = single(possessor, prepositions, depth + 1);
      return party == null ? null : party.by(Party.Tie.OWNER);
    }
    boolean eventNoun = !lexicon.nouns(tree.lemma(head)).isEmpty();
    for (int c = tree.first(head); c >= 0 && c < head; c = tree.next(c)) {
      Arc arc = sentence.arc(c);
      if (arc == Arc.COMPOUND || arc == Arc.ADJECTIVE) {
        ActorMention mention = map.headedBy(c) != null ? map.headedBy(c) : map.over(c);
        boolean apart = mention != null && mention.last() <= head;
        if (apart && !isNature(mention) && (eventNoun || !isTied(c))) {
          return new Party(mention, mention.name(), head, Party.Tie.BEFORE);
        }
      }
    }
    return null;
  }

  /** "Turkish-backed": the Turks are not the owner of what follows; of "Saudi-led" they are. */
  private boolean isTied(int token) {
    String form = tree.lower(token);
    int hyphen = form.indexOf('-');
    if (hyphen > 0) {
      String tail = form.substring(form.lastIndexOf('-') + 1);
      return tail.endsWith("ed") && !"led".equals(tail);
    }
    return token + 2 < sentence.size()
        && "-".equals(sentence.form(token + 1))
        && tree.lower(token + 2).endsWith("ed")
        && !"led".equals(tree.lower(token + 2));
  }

  /** Whether the word makes what it stands by the following of an actor: "loyal to". */
  boolean isLoyal(int word) {
    return loyalty(tree.lower(word));
  }

  private boolean loyalty(String word) {
    return lexicon.operators().lists("loyal", word);
  }
}
