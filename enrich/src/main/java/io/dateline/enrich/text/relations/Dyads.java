package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts the events of a sentence into dyads, one for each source and target. */
final class Dyads {
  private static final int MOST = 6;

  /** Below this a relation is more often wrong than right, as judged by hand. */
  private static final double FLOOR = 0.34;

  private static final Set<String> AT_A_PLACE = Set.of("in", "at", "near", "inside", "outside");

  private final Tree tree;
  private final Sentence sentence;
  private final Parties parties;
  private final Attribution attribution;
  private final Evidence evidence;
  private final Confidence confidence = Confidence.shipped();
  private final BitSet triggers = new BitSet();
  private final List<FoundRelation> found = new ArrayList<>();

  Dyads(Tree tree, Parties parties, Attribution attribution, Evidence evidence) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.parties = parties;
    this.attribution = attribution;
    this.evidence = evidence;
  }

  List<FoundRelation> found() {
    return found;
  }

  /** Whether the word carries an event already. */
  boolean hasTrigger(int word) {
    return triggers.get(word);
  }

  /** Adds the dyads of an event. */
  void add(Candidate candidate) {
    triggers.set(candidate.trigger());
    int before = found.size();
    for (Party source : candidate.sources()) {
      for (Party target : candidate.targets()) {
        if (!source.same(target) && found.size() - before < MOST) {
          add(candidate, source, target);
          if (candidate.symmetric()) {
            add(candidate, target, source);
          }
        }
      }
    }
  }

  private void add(Candidate candidate, Party source, Party target) {
    Standing standing = candidate.standing();
    Party speaker =
        candidate.kind() == Candidate.Kind.SPEECH ? null : attribution.of(candidate.predicate());
    boolean own = speaker == null || speaker.same(source);
    int trigger = candidate.trigger();
    double intensity = standing.hypothetical() ? standing.intensity() / 2 : standing.intensity();
    List<String> basis = evidence.of(candidate, source, target, !own);
    FoundRelation relation =
        new FoundRelation(
            source.mention(),
            source.name(),
            target.mention(),
            target.name(),
            standing.type(),
            intensity,
            sentence.index(),
            trigger,
            candidate.predicate(),
            sentence.begin(trigger),
            sentence.end(trigger),
            own || speaker == null ? null : speaker.mention(),
            standing.mode(),
            place(candidate, source, target),
            standing.negated(),
            standing.hypothetical(),
            sentence.begin(tree.left(candidate.predicate())),
            sentence.end(tree.right(candidate.predicate())),
            confidence.of(basis),
            candidate.kind().name().toLowerCase(Locale.ROOT) + ":" + candidate.pattern().name(),
            basis);
    keep(relation);
  }

  /** One relation for a pair and a type; of two the surer. */
  private void keep(FoundRelation relation) {
    if (relation.confidence() < FLOOR) {
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      FoundRelation other = found.get(i);
      if (samePair(other, relation)
          && (other.type() == relation.type() || linked(other, relation))) {
        if (relation.confidence() > other.confidence()) {
          found.set(i, relation);
        }
        return;
      }
    }
    found.add(relation);
  }

  private boolean linked(FoundRelation one, FoundRelation other) {
    return one.predicate() == other.predicate()
        || under(one.trigger(), other.trigger())
        || under(other.trigger(), one.trigger());
  }

  private boolean under(int trigger, int head) {
    return sentence.head(trigger) == head && sentence.arc(trigger) != Arc.CONJUNCT;
  }

  private static boolean samePair(FoundRelation one, FoundRelation other) {
    return same(one.source(), one.sourceName(), other.source(), other.sourceName())
        && same(one.target(), one.targetName(), other.target(), other.targetName());
  }

  private static boolean same(
      @Nullable ActorMention one, String name, @Nullable ActorMention other, String otherName) {
    if (one != null && other != null && one.actor() != null) {
      return one.actor().equals(other.actor());
    }
    return name.equalsIgnoreCase(otherName);
  }

  private @Nullable ActorMention place(Candidate candidate, Party source, Party target) {
    ActorMention at = placeOn(candidate.predicate(), source, target);
    return at != null ? at : placeOn(candidate.trigger(), source, target);
  }

  private @Nullable ActorMention placeOn(int carrier, Party source, Party target) {
    for (int c = tree.first(carrier); c >= 0; c = tree.next(c)) {
      boolean at = sentence.arc(c) == Arc.PREPOSITION && AT_A_PLACE.contains(tree.lower(c));
      int noun = at ? tree.child(c, Arc.PREPOSITION_OBJECT) : -1;
      ActorMention mention = noun < 0 ? null : parties.map().headedBy(noun);
      if (mention != null
          && Parties.isPlace(mention)
          && !mention.equals(source.mention())
          && !mention.equals(target.mention())) {
        return mention;
      }
    }
    return null;
  }
}
