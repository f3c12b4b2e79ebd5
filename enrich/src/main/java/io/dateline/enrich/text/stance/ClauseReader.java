package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.syntax.Arc;
import org.jspecify.annotations.Nullable;

/** Finds whose act or word a clause is in which a target stands: the subject over it. */
final class ClauseReader {
  private static final int HIGHEST = 7;

  private final SentenceView view;
  private final Speech speech;

  ClauseReader(SentenceView view, Speech speech) {
    this.view = view;
    this.speech = speech;
  }

  /** The nearest subject or agent over a target that is another mention; null for none. */
  @Nullable ActorMention over(ActorMention target) {
    int at = target.head();
    for (int height = 0; height < HIGHEST; height++) {
      int head = view.heads[at];
      if (head < 0) {
        return null;
      }
      if (view.sentence.arc(at) == Arc.PASSIVE_SUBJECT) {
        return agent(head);
      }
      if (!leadsUp(view.sentence.arc(at))) {
        return null;
      }
      if (view.isVerb(head)) {
        int subject = view.child(head, Arc.SUBJECT);
        if (subject >= 0 && subject != at) {
          return other(subject, target);
        }
      }
      at = head;
    }
    return null;
  }

  private @Nullable ActorMention agent(int verb) {
    int by = view.child(verb, Arc.AGENT);
    int noun = by < 0 ? -1 : view.child(by, Arc.PREPOSITION_OBJECT);
    return noun < 0 ? null : speech.mentionAt(noun);
  }

  private @Nullable ActorMention other(int subject, ActorMention target) {
    ActorMention found = speech.mentionAt(subject);
    if (found == null) {
      int owner = view.child(subject, Arc.POSSESSOR);
      found = owner < 0 ? null : speech.mentionAt(owner);
    }
    return found == null || StanceExtractor.isSame(found, target) ? null : found;
  }

  private static boolean leadsUp(Arc arc) {
    return switch (arc) {
      case OBJECT,
          INDIRECT_OBJECT,
          PREPOSITION,
          PREPOSITION_OBJECT,
          POSSESSOR,
          COMPOUND,
          ADJECTIVE,
          APPOSITION,
          CONJUNCT,
          ATTRIBUTE,
          OPEN_COMPLEMENT,
          ADVERBIAL_CLAUSE,
          SUBJECT,
          CLAUSE_COMPLEMENT,
          OTHER ->
          true;
      default -> false;
    };
  }
}
