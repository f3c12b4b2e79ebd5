package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.syntax.Arc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads nouns and adjectives that tell how one actor stands to another: "a critic of the premier",
 * "hostile to the premier".
 */
final class AttitudeReader {
  private final SentenceView view;
  private final StanceWords words;
  private final Speech speech;

  /** Who is for (above 0) or against whom by which token. */
  record Attitude(ActorMention holder, ActorMention target, double polarity, int token) {}

  AttitudeReader(SentenceView view, StanceWords words, Speech speech) {
    this.view = view;
    this.words = words;
    this.speech = speech;
  }

  /** All attitudes that are told and not denied. */
  List<Attitude> read() {
    List<Attitude> found = new ArrayList<>();
    for (int i = 0; i < view.size; i++) {
      double polarity = view.negated[i] ? 0 : polarity(i);
      ActorMention target = polarity == 0 ? null : target(i);
      ActorMention holder = target == null ? null : holder(i);
      if (holder != null && !StanceExtractor.isSame(holder, target)) {
        found.add(new Attitude(holder, target, polarity, i));
      }
    }
    return found;
  }

  private double polarity(int token) {
    String word = view.sentence.lemma(token).toLowerCase(Locale.ROOT);
    return switch (view.classes[token]) {
      case 'N' -> words.lists("ally", word) ? 0.6 : words.lists("critic", word) ? -0.6 : 0;
      case 'J' -> words.lists("fond", word) ? 0.5 : words.lists("averse", word) ? -0.5 : 0;
      default -> 0;
    };
  }

  private @Nullable ActorMention target(int token) {
    for (int c = view.firstChild[token]; c >= 0; c = view.nextSibling[c]) {
      Arc arc = view.sentence.arc(c);
      ActorMention target = null;
      if (arc == Arc.POSSESSOR || arc == Arc.COMPOUND) {
        target = speech.mentionAt(c);
      } else if (arc == Arc.PREPOSITION && c > token && ties(c)) {
        int noun = view.child(c, Arc.PREPOSITION_OBJECT);
        target = noun < 0 ? null : owned(noun);
      }
      if (target != null && !target.covers(token)) {
        return target;
      }
    }
    return null;
  }

  private @Nullable ActorMention owned(int noun) {
    ActorMention own = speech.mentionAt(noun);
    int owner = own == null ? view.child(noun, Arc.POSSESSOR) : -1;
    return owner < 0 ? own : speech.mentionAt(owner);
  }

  private boolean ties(int preposition) {
    return switch (view.sentence.form(preposition)) {
      case "of", "to", "with", "toward", "towards", "at", "for" -> true;
      default -> false;
    };
  }

  private @Nullable ActorMention holder(int token) {
    int head = view.heads[token];
    if (head < 0) {
      return null;
    }
    return switch (view.sentence.arc(token)) {
      case ATTRIBUTE -> subject(head);
      case APPOSITION, ADJECTIVE -> speech.mentionAt(head);
      case SUBJECT, OBJECT -> apposed(token);
      default -> null;
    };
  }

  private @Nullable ActorMention subject(int verb) {
    int subject = view.child(verb, Arc.SUBJECT);
    return subject < 0 ? null : speech.mentionAt(subject);
  }

  private @Nullable ActorMention apposed(int noun) {
    int name = view.child(noun, Arc.APPOSITION);
    return name < 0 ? null : speech.mentionAt(name);
  }
}
