package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.RelationType;
import io.dateline.enrich.text.actors.Agent;
import io.dateline.enrich.text.actors.Agents;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the patterns of {@code verbs.txt} over the verbs of a sentence. */
final class VerbEvents {
  private static final Pattern.Meaning WORDS =
      new Pattern.Meaning(RelationType.ACCUSE, "disapprove", -2);
  private static final Pattern AGAINST =
      PatternFile.read("against", "[REJECT -4]\ns > against: against\n").get(0);

  private final Tree tree;
  private final Lexicon lexicon;
  private final VerbFrame frame;
  private final SlotFiller slots;
  private final Chain chain;
  private final Uneventful uneventful;

  VerbEvents(Tree tree, Lexicon lexicon, SlotFiller slots, Chain chain) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.frame = new VerbFrame(tree, lexicon.operators());
    this.slots = slots;
    this.chain = chain;
    this.uneventful = new Uneventful(tree, lexicon);
  }

  /** The event of the verb; null where no pattern has both its parties. */
  @Nullable Candidate at(Clause clause) {
    int verb = clause.predicate();
    int reached = Integer.MAX_VALUE;
    for (Pattern pattern : lexicon.verbs(tree.lemma(verb))) {
      if (pattern.specificity() > 0 && !frame.fits(pattern, clause)) {
        continue;
      }
      if (clause.object() >= 0 && !clause.passive() && (isTravel(pattern) || isCall(pattern))) {
        continue;
      }
      if (!pattern.objects().isEmpty() && uneventful.isOfHazard(pattern, clause.object())) {
        continue;
      }
      if (pattern.specificity() < 0 || reached < pattern.specificity()) {
        continue;
      }
      Candidate candidate = candidate(pattern, frame.withOwnObject(pattern, clause));
      if (candidate != null) {
        return candidate;
      }
      if (!pattern.objects().isEmpty()) {
        reached = Math.min(reached, pattern.specificity());
      }
    }
    return onThing(clause);
  }

  /** "flew to Rome": one who flies something there need not go. */
  private boolean isTravel(Pattern pattern) {
    return pattern.objects().isEmpty() && lexicon.operators().lists("travels", pattern.word());
  }

  /** "called on Egypt": who calls something an attack on Egypt asks nothing of it. */
  private static boolean isCall(Pattern pattern) {
    return pattern.meaning().type() == RelationType.REQUEST
        && "call".equals(pattern.word())
        && pattern.particles().isEmpty();
  }

  /** A person, or a deed that is blamed or refused. */
  private @Nullable Party thing(int object, RelationType type) {
    if (object < 0) {
      return null;
    }
    boolean words =
        type == RelationType.ACCUSE
            || type == RelationType.REJECT
            || type == RelationType.PROTEST
            || type == RelationType.SUPPORT;
    boolean deed =
        words
            && (lexicon.operators().lists("deeds", tree.lemma(object))
                || !lexicon.nouns(tree.lemma(object)).isEmpty());
    boolean person =
        Agents.shipped()
            .agent(tree.lower(object))
            .filter(each -> each.tie() != Agent.Tie.MEANS)
            .isPresent();
    return deed || person ? slots.thing(object) : null;
  }

  private static boolean isObject(Slot slot) {
    return slot.kind() == Slot.Kind.OBJECT || slot.kind() == Slot.Kind.HUMAN;
  }

  /** The event where its object is no actor: the object itself is met, by its words. */
  private @Nullable Candidate onThing(Clause clause) {
    for (Pattern pattern : lexicon.verbs(tree.lemma(clause.predicate()))) {
      boolean fits = pattern.specificity() == 0 || frame.fits(pattern, clause);
      if (fits && pattern.objects().isEmpty() && isObject(pattern.target().get(0))) {
        List<Party> sources = slots.sources(clause, pattern.source());
        Party thing = thing(clause.object(), pattern.meaning().type());
        Standing standing =
            sources.isEmpty() || thing == null
                ? null
                : chain.standing(clause.predicate(), Standing.of(pattern.meaning()));
        if (standing != null) {
          return new Candidate(
              clause.predicate(),
              clause.predicate(),
              pattern,
              Candidate.Kind.VERB,
              standing,
              sources,
              List.of(thing),
              false);
        }
      }
    }
    return null;
  }

  /**
   * The other side of a friendly act: "defends Syria against Turkey", "backs the government against
   * the rebels"; null for most.
   */
  @Nullable Candidate against(Candidate friendly, Clause clause) {
    RelationType type = friendly.pattern().meaning().type();
    if (type != RelationType.SUPPORT && type != RelationType.AID
        || friendly.standing().type().quad().sign() < 0) {
      return null;
    }
    return against(clause, friendly.sources());
  }

  private @Nullable Candidate against(Clause clause, List<Party> sources) {
    List<Party> targets = slots.targets(clause, AGAINST, sources);
    Standing standing =
        targets.isEmpty()
            ? null
            : chain.standing(clause.predicate(), Standing.of(AGAINST.meaning()));
    return standing == null
        ? null
        : new Candidate(
            clause.predicate(),
            clause.predicate(),
            AGAINST,
            Candidate.Kind.VERB,
            standing,
            sources,
            targets,
            false);
  }

  private @Nullable Candidate candidate(Pattern pattern, Clause clause) {
    List<Party> sources = slots.sources(clause, pattern.source());
    if (sources.isEmpty()
        || uneventful.isInquiry(pattern, sources)
        || uneventful.isOfArms(pattern, sources)) {
      return null;
    }
    List<Party> targets = slots.targets(clause, pattern, sources);
    boolean mutual = targets.isEmpty() && pattern.symmetric() && sources.size() > 1;
    if (mutual) {
      targets = sources.subList(1, sources.size());
      sources = sources.subList(0, 1);
    }
    targets = mutual ? targets : plausible(pattern, targets);
    if (targets.isEmpty()) {
      targets = slots.awaited(clause, sources);
    }
    if (targets.isEmpty()) {
      return null;
    }
    Standing standing =
        chain.standing(clause.predicate(), meant(pattern, clause, sources, targets));
    if (standing == null) {
      return null;
    }
    return new Candidate(
        clause.predicate(),
        clause.predicate(),
        pattern,
        Candidate.Kind.VERB,
        standing,
        sources,
        targets,
        pattern.symmetric() && (mutual || standing.isMutual()));
  }

  /** A mere place in the object's phrase is met by no words: "rejects exploitation in Libya". */
  private List<Party> plausible(Pattern pattern, List<Party> targets) {
    return switch (pattern.meaning().type()) {
      case ASSAULT ->
          pattern.symmetric() ? targets.stream().filter(VerbEvents::isNear).toList() : targets;
      case ACCUSE -> targets.stream().filter(each -> !isIt(pattern, each)).toList();
      case PROTEST -> targets.stream().filter(each -> !isLocation(each)).toList();
      case CONSULT -> targets.stream().filter(each -> isNear(each) && !isOfEvent(each)).toList();
      case SUPPORT, REJECT, REQUEST, AGREE ->
          pattern.target().stream().anyMatch(each -> each.kind() == Slot.Kind.PLACE)
              ? targets
              : targets.stream()
                  .filter(each -> isOwn(pattern, each) && !isIt(pattern, each))
                  .filter(each -> !(pattern.symmetric() && isOfEvent(each)))
                  .toList();
      default -> targets;
    };
  }

  /** "agreed with the closing of the port", which is no party. */
  private boolean isOfEvent(Party party) {
    return party.tie() == Party.Tie.OF && !lexicon.nouns(tree.lemma(party.head())).isEmpty();
  }

  private static boolean isLocation(Party party) {
    return party.mention() != null && party.mention().type() == ActorType.LOCATION;
  }

  /** What one praises or rejects as "it" is a thing more often than whom one accuses or asks. */
  private boolean isIt(Pattern pattern, Party party) {
    boolean spokenTo =
        pattern.meaning().type() == RelationType.REQUEST
            || "allege".equals(pattern.meaning().mode());
    return !spokenTo && "it".equals(tree.lower(party.head()));
  }

  /** Who made or owns the thing, not what it is about: "hailed the report on X". */
  private static boolean isOwn(Pattern pattern, Party party) {
    boolean object = pattern.target().get(0).kind() == Slot.Kind.OBJECT;
    return party.tie() != Party.Tie.PLACE && !(object && party.tie() == Party.Tie.NESTED);
  }

  /** Whom one meets is met in person, not in a phrase of something else. */
  private static boolean isNear(Party party) {
    return switch (party.tie()) {
      case NESTED, THING, OWNER, BEFORE -> false;
      default -> true;
    };
  }

  /** What the pattern says, and of a politician who attacks another that it is words. */
  private Standing meant(Pattern pattern, Clause clause, List<Party> sources, List<Party> targets) {
    boolean verbal =
        pattern.meaning().type() == RelationType.ASSAULT
            && lexicon.operators().lists("verbal-attacks", tree.lemma(clause.predicate()))
            && sources.stream().allMatch(Party::isPolitical)
            && targets.stream().allMatch(Party::isPolitical);
    return Standing.of(verbal ? WORDS : pattern.meaning());
  }
}
