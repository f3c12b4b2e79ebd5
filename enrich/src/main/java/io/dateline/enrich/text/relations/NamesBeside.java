package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the name that stands beside a description and says who it is. */
final class NamesBeside {
  /** Not "about", which tells what was said to the envoy. */
  private static final Set<String> POSTED = Set.of("to", "for", "from", "of", "in", "at", "on");

  private final Tree tree;
  private final Sentence sentence;
  private final Operators operators;
  private final MentionMap map;

  NamesBeside(Tree tree, Operators operators, MentionMap map) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.operators = operators;
    this.map = map;
  }

  /** The name of whom the description at {@code head} is; null where none stands there. */
  @Nullable ActorMention of(ActorMention description, int head) {
    ActorMention person = person(description, head);
    return person == null && operators.lists("relatives", tree.lemma(head))
        ? nameAt(description.last())
        : person;
  }

  /** "Iran's ally Hezbollah" */
  private @Nullable ActorMention nameAt(int token) {
    ActorMention next = token < sentence.size() ? map.over(token) : null;
    return next != null && next.first() == token && next.form() == MentionForm.NAME ? next : null;
  }

  /** "the envoy to Libya, Ana Ruiz", "the ambassador to Peru Ana Ruiz": the name says who it is. */
  private @Nullable ActorMention person(ActorMention own, int head) {
    if (own.type() != ActorType.PERSON) {
      return null;
    }
    ActorMention apposed = apposed(head);
    if (apposed != null) {
      return apposed.type() == ActorType.PERSON ? apposed : null;
    }
    for (int i = own.last(); i < Math.min(sentence.size(), own.last() + 7); i++) {
      ActorMention next = map.over(i);
      if (next != null && next.first() == i && next.type() == ActorType.PERSON) {
        return next.form() == MentionForm.NAME && i > own.last() ? next : null;
      }
      boolean phrase = next != null || POSTED.contains(tree.lower(i));
      if (!phrase && !"DT".equals(sentence.tag(i))) {
        return null;
      }
    }
    return null;
  }

  /** The name apposed to the noun at {@code head}. */
  @Nullable ActorMention apposed(int head) {
    int apposition = tree.child(head, Arc.APPOSITION);
    if (apposition < 0) {
      return null;
    }
    ActorMention mention = map.headedBy(apposition);
    return mention != null && mention.form() == MentionForm.NAME ? mention : null;
  }
}
