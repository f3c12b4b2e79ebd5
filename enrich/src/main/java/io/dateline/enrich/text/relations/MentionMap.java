package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.mentions.ActorMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mentions of one sentence by token. */
final class MentionMap {
  private final List<ActorMention> mentions;
  private final @Nullable ActorMention[] headed;
  private final @Nullable ActorMention[] covering;

  MentionMap(List<ActorMention> mentions, int size) {
    this.mentions = mentions;
    this.headed = new ActorMention[size];
    this.covering = new ActorMention[size];
    mentions.forEach(this::place);
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
    for (ActorMention each : mentions) {
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

  /** Whether the token is part of a name. */
  boolean isName(int token) {
    ActorMention mention = covering[token];
    return mention != null && mention.form() != MentionForm.NOMINAL;
  }

  /** All, in the order of the text. */
  List<ActorMention> all() {
    return mentions;
  }
}
