package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** The grammatical head of a name of several words: "Bank" of "Bank of England". */
final class NameHeads {
  private NameHeads() {}

  /** The last token before "of", "for", "in", a comma or a bracket; the last without one. */
  static int head(Sentence sentence, int first, int last) {
    for (int i = first + 1; i < last - 1; i++) {
      if (isLink(sentence.form(i))) {
        return i - 1;
      }
    }
    return last - 1;
  }

  /** The type the words of a name tell: of its head, else of its last word, else any. */
  static @Nullable ActorType type(NameCues cues, Sentence sentence, int first, int last) {
    ActorType type = cues.headed(sentence.form(head(sentence, first, last)));
    if (type == null) {
      type = cues.headed(sentence.form(last - 1));
    }
    for (int i = last - 2; i >= first && type == null; i--) {
      type = cues.headed(sentence.form(i));
    }
    return type;
  }

  static boolean isGenitive(String form) {
    return "of".equals(form) || "for".equals(form);
  }

  static boolean isLink(String form) {
    return switch (form) {
      case "of", "for", "in", "to", "on", "against", ",", "(", "at" -> true;
      default -> false;
    };
  }
}
