package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.RelationType;
import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a speaker does by saying it: demands ("Russia says Israel must end attacks"), or blames
 * ("the government said the militants were responsible").
 */
final class SpeechEvents {
  private static final Set<String> BLAME =
      Set.of("responsible", "guilty", "behind", "culpable", "complicit", "blame", "accountable");
  private static final Set<String> FIRST_PERSON = Set.of("we", "i", "it", "they");
  private static final Pattern DEMAND = pattern("must", RelationType.REQUEST, -1);
  private static final Pattern BLAMING = pattern("responsible", RelationType.ACCUSE, -3);

  private final Tree tree;
  private final Sentence sentence;
  private final ClauseReader clauses;
  private final Parties parties;
  private final Modality modality;
  private final Attribution attribution;

  SpeechEvents(
      Tree tree,
      ClauseReader clauses,
      Parties parties,
      Modality modality,
      Attribution attribution) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.clauses = clauses;
    this.parties = parties;
    this.modality = modality;
    this.attribution = attribution;
  }

  private static Pattern pattern(String word, RelationType type, double intensity) {
    return new Pattern(
        word,
        List.of(),
        Set.of(),
        Set.of(),
        new Pattern.Meaning(type, null, intensity),
        List.of(),
        List.of(),
        false,
        0);
  }

  /** The event of saying that the clause of {@code verb} is; null for most. */
  @Nullable Candidate at(int verb) {
    Pattern pattern = meaning(verb);
    if (pattern == null) {
      return null;
    }
    int reporting = attribution.reportingVerb(verb);
    Party speaker = reporting < 0 ? null : attribution.speaker(reporting);
    int subject = clauses.surfaceSubject(verb);
    if (speaker == null || subject < 0 || FIRST_PERSON.contains(tree.lower(subject))) {
      return null;
    }
    List<Party> targets =
        parties.targets(subject).stream().filter(each -> !isLocation(each)).toList();
    if (targets.isEmpty()) {
      return null;
    }
    return new Candidate(
        verb,
        reporting,
        pattern,
        Candidate.Kind.SPEECH,
        Standing.of(pattern.meaning()),
        List.of(speaker),
        targets,
        false);
  }

  private static boolean isLocation(Party party) {
    return party.mention() != null && party.mention().type() == ActorType.LOCATION;
  }

  private @Nullable Pattern meaning(int verb) {
    Modality.Mood mood = modality.of(verb);
    if (mood.negated()) {
      return null;
    }
    if (mood.duty() || isObligation(verb)) {
      boolean undergone = tree.child(verb, Arc.PASSIVE_AUXILIARY) >= 0;
      return undergone ? null : DEMAND;
    }
    if (!"be".equals(sentence.lemma(verb))) {
      return null;
    }
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
      if (c > verb && BLAME.contains(tree.lower(c))) {
        return BLAMING;
      }
    }
    return null;
  }

  private boolean isObligation(int verb) {
    String lemma = tree.lemma(verb);
    int next = tree.child(verb, Arc.OPEN_COMPLEMENT);
    return ("have".equals(lemma) || "need".equals(lemma))
        && next > verb
        && "VB".equals(sentence.tag(next))
        && !"VBD".equals(sentence.tag(verb))
        && !"VBN".equals(sentence.tag(verb));
  }
}
