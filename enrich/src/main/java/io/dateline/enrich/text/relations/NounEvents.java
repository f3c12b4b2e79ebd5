package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.RelationType;
import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays the patterns of {@code nouns.txt} over event nouns: with both parties in the noun's own
 * phrase ("Egypt's support for Haftar"), or under a verb whose subject is a party ("expressed
 * support for", "ended talks with").
 */
final class NounEvents {
  private static final List<Slot> BETWEEN = Slot.row("between|among");

  private final Tree tree;
  private final Sentence sentence;
  private final Lexicon lexicon;
  private final ClauseReader clauses;
  private final Parties parties;
  private final SlotFiller slots;
  private final Chain chain;
  private final Uneventful uneventful;
  private final Between between;

  NounEvents(
      Tree tree,
      Lexicon lexicon,
      ClauseReader clauses,
      Parties parties,
      SlotFiller slots,
      Chain chain) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.lexicon = lexicon;
    this.clauses = clauses;
    this.parties = parties;
    this.slots = slots;
    this.chain = chain;
    this.uneventful = new Uneventful(tree, lexicon);
    this.between = new Between(tree, lexicon.operators(), clauses, parties);
  }

  /** The event of the noun; null where no pattern has both its parties. */
  @Nullable Candidate at(int noun) {
    Arc arc = sentence.arc(noun);
    boolean part = arc == Arc.COMPOUND || arc == Arc.ADJECTIVE || arc == Arc.POSSESSOR;
    if (part
        || uneventful.isInName(noun)
        || uneventful.isInTitle(noun)
        || uneventful.isUnfriendly(noun)) {
      return null;
    }
    return at(noun, lexicon.nouns(tree.lemma(noun)));
  }

  /** "a mediation effort between": the event of a noun that stands before a noun of no event. */
  @Nullable Candidate carried(int noun) {
    int head = sentence.head(noun);
    boolean carried =
        head == noun + 1
            && (sentence.arc(noun) == Arc.COMPOUND || sentence.arc(noun) == Arc.ADJECTIVE)
            && lexicon.operators().lists("carriers", tree.lemma(head));
    return carried ? at(head, lexicon.nouns(tree.lemma(noun))) : null;
  }

  private @Nullable Candidate at(int noun, List<Pattern> patterns) {
    Government government = Government.over(noun, tree, clauses, lexicon.operators());
    for (Pattern pattern : patterns) {
      Candidate candidate = candidate(noun, pattern, government);
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }

  private @Nullable Candidate candidate(int noun, Pattern pattern, Government government) {
    if (uneventful.isOfHazard(pattern, noun)) {
      return null;
    }
    Standing standing = Standing.of(pattern.meaning());
    for (Operator each : government.nominal()) {
      standing = standing.under(each);
    }
    List<Clause.Oblique> own = new ArrayList<>(4);
    clauses.addObliques(noun, own, 0);
    between.addOfHappening(noun, own);
    Operator operator = government.operator();
    boolean mutual = pattern.symmetric() && between.hasBoth(own);
    boolean foreign = operator != null && isForeign(noun, pattern, government, own, standing);
    if (operator != null && !mutual && !foreign) {
      Candidate supported = supported(noun, pattern, government, own, standing);
      if (supported != null) {
        return supported;
      }
    }
    List<Party> sources = fill(noun, pattern.source(), own, true);
    List<Party> targets = without(sources, fill(noun, pattern.target(), own, false));
    if (mutual) {
      List<Party> both = fill(noun, BETWEEN, own, true);
      sources = both.subList(0, 1);
      targets = both.subList(1, both.size());
    }
    if (sources.isEmpty() || targets.isEmpty()) {
      return null;
    }
    int verb = government.verb() < 0 ? noun : government.verb();
    Standing final_ = told(standing, operator, foreign);
    return new Candidate(
        noun,
        verb,
        pattern,
        Candidate.Kind.NOUN,
        final_,
        sources,
        targets,
        pattern.symmetric() && final_.isMutual());
  }

  /** What the governing verb leaves of it; to oppose what others do does not undo it. */
  private static Standing told(Standing standing, @Nullable Operator operator, boolean foreign) {
    if (operator == null || operator == Operator.GETS || operator == Operator.DOES) {
      return standing;
    }
    if (foreign) {
      return operator == Operator.REFUSES ? standing : standing.supposed();
    }
    return standing.under(operator);
  }

  /** Whether the noun has both its parties and the subject of the verb over it is a third. */
  private boolean isForeign(
      int noun,
      Pattern pattern,
      Government government,
      List<Clause.Oblique> own,
      Standing standing) {
    Operator operator = government.operator();
    boolean outside =
        operator == Operator.ASKS || operator == Operator.REFUSES && !standing.isOffer();
    if (!outside || pattern.symmetric()) {
      return false;
    }
    List<Party> agents = fill(noun, pattern.source(), own, true);
    Clause clause = government.clause();
    if (agents.isEmpty() || clause == null || clause.subject() < 0) {
      return false;
    }
    boolean others = without(parties.sources(clause.subject()), agents).size() == agents.size();
    return others && !without(agents, fill(noun, pattern.target(), own, false)).isEmpty();
  }

  /** The noun under a verb whose subject, or object, is one of the parties. */
  private @Nullable Candidate supported(
      int noun,
      Pattern pattern,
      Government government,
      List<Clause.Oblique> own,
      Standing standing) {
    Clause clause = government.clause();
    Operator operator = government.operator();
    if (clause == null || operator == null || clause.subject() < 0) {
      return null;
    }
    List<Party> subject = slots.subject(clause);
    if (subject.isEmpty()) {
      return null;
    }
    List<Clause.Oblique> obliques = new ArrayList<>(own);
    for (Clause.Oblique each : clause.obliques()) {
      if (!(clause.passive() && "by".equals(each.preposition()))) {
        obliques.add(each);
      }
    }
    List<Party> targets = others(noun, pattern, operator, obliques, subject, standing, clause);
    boolean joint = pattern.symmetric() && subject.size() > 1 && operator != Operator.ASKS;
    boolean mutual = joint && targets.stream().allMatch(NounEvents::isPlace);
    List<Party> sources = mutual ? subject.subList(0, 1) : subject;
    targets = mutual ? subject.subList(1, subject.size()) : targets;
    if (targets.isEmpty()) {
      return null;
    }
    Standing under = operator == Operator.REFUSES ? standing.rebuffed() : standing.under(operator);
    under = verbal(noun, pattern, subject, targets) ? under.inWords() : under;
    Standing over = chain.standing(clause.predicate(), under);
    if (over == null) {
      return null;
    }
    boolean gets = operator == Operator.GETS && !pattern.symmetric();
    return new Candidate(
        noun,
        clause.predicate(),
        pattern,
        Candidate.Kind.SUPPORTED_NOUN,
        over,
        gets ? targets : sources,
        gets ? sources : targets,
        pattern.symmetric() && (mutual || over.isMutual()));
  }

  private static boolean isPlace(Party party) {
    return party.mention() != null && Parties.isPlace(party.mention());
  }

  /** "launched a fierce attack on" of one politician on another. */
  private boolean verbal(int noun, Pattern pattern, List<Party> subject, List<Party> targets) {
    return pattern.meaning().type() == RelationType.ASSAULT
        && lexicon.operators().lists("verbal-blows", tree.lemma(noun))
        && subject.stream().allMatch(Party::isPolitical)
        && targets.stream().allMatch(Party::isPolitical);
  }

  private List<Party> others(
      int noun,
      Pattern pattern,
      Operator operator,
      List<Clause.Oblique> obliques,
      List<Party> subject,
      Standing standing,
      Clause clause) {
    boolean received =
        operator == Operator.GETS
            || operator == Operator.REFUSES && standing.isOffer()
            || operator == Operator.ASKS && standing.type().quad().sign() > 0;
    List<Party> found =
        without(
            subject,
            fill(noun, received ? pattern.source() : pattern.target(), obliques, !received));
    if (found.isEmpty() && !received && clause.indirect() >= 0) {
      found = without(subject, parties.targets(clause.indirect()));
    }
    boolean demanded = operator == Operator.ASKS && standing.type().quad().sign() < 0;
    if (found.isEmpty() && operator != Operator.DOES && !demanded) {
      found =
          without(
              subject,
              fill(noun, received ? pattern.target() : pattern.source(), obliques, received));
    }
    if (found.isEmpty() && operator == Operator.DOES && pattern.symmetric()) {
      Party owner = parties.owner(noun);
      boolean adjective = owner != null && owner.tie() == Party.Tie.BEFORE;
      found = adjective ? without(subject, List.of(owner)) : List.of();
    }
    return found;
  }

  private static List<Party> without(List<Party> subject, List<Party> parties) {
    return parties.stream().filter(each -> subject.stream().noneMatch(each::same)).toList();
  }

  private List<Party> fill(
      int noun, List<Slot> row, List<Clause.Oblique> obliques, boolean source) {
    for (Slot slot : row) {
      List<Party> found = one(noun, slot, obliques, source);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** "Russia, an ally of Syria": who is called so. */
  private List<Party> describes(int noun, boolean source) {
    boolean apposed =
        source
            && sentence.arc(noun) == Arc.APPOSITION
            && lexicon.operators().lists("relatives", tree.lemma(noun));
    return apposed ? parties.sources(sentence.head(noun)) : List.of();
  }

  private List<Party> one(int noun, Slot slot, List<Clause.Oblique> obliques, boolean source) {
    if (slot.kind() == Slot.Kind.BEFORE) {
      Party owner = parties.owner(noun);
      return owner == null ? describes(noun, source) : List.of(owner);
    }
    for (Clause.Oblique each : obliques) {
      boolean fits =
          slot.kind() == Slot.Kind.PREPOSITION
              ? each.preposition().equals(slot.word())
              : slot.kind() == Slot.Kind.PLACE && "in".equals(each.preposition());
      if (fits && !lexicon.operators().lists("proxies", tree.lemma(each.head()))) {
        List<Party> found = source ? parties.sources(each.head()) : parties.targets(each.head());
        if (found.isEmpty()) {
          found = slots.after(each.head(), obliques);
        }
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }
}
