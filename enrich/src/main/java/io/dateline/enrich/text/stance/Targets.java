package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.syntax.NameTag;
import io.dateline.enrich.text.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the tokens of a target by its offsets. */
final class Targets {
  private Targets() {}

  /** The target at UTF-16 offsets; null where no token of the sentence lies there. */
  static @Nullable Target at(Sentence sentence, int begin, int end) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.begin(i) < end && sentence.end(i) > begin) {
        first = first < 0 ? i : first;
        last = i + 1;
      }
    }
    return first < 0 ? null : of(sentence, first, last);
  }

  private static Target of(Sentence sentence, int first, int last) {
    int head = last - 1;
    for (int i = last - 1; i >= first; i--) {
      int up = sentence.head(i);
      if (!(up >= first && up < last) && Character.isLetterOrDigit(sentence.form(i).charAt(0))) {
        head = i;
        break;
      }
    }
    return new Target(first, last, head, kind(sentence, head));
  }

  /** A mention as a target. */
  static Target of(ActorMention mention) {
    char kind =
        mention.form() == MentionForm.PRONOUN
            ? 'M'
            : mention.type() == ActorType.PERSON
                ? 'P'
                : mention.type() == ActorType.COUNTRY || mention.type() == ActorType.LOCATION
                    ? 'L'
                    : 'G';
    return new Target(mention.first(), mention.last(), mention.head(), kind);
  }

  static char kind(Sentence sentence, int head) {
    if (sentence.tag(head).startsWith("PRP")) {
      return 'M';
    }
    NameTag name = sentence.name(head);
    return switch (name) {
      case BEGIN_PERSON, INSIDE_PERSON -> 'P';
      case BEGIN_LOCATION, INSIDE_LOCATION -> 'L';
      default -> 'G';
    };
  }
}
