package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The arcs of a sentence seen from the heads. Children come in the order of the text. */
final class Tree {
  private static final int DEEPEST = 64;

  private final Sentence sentence;
  private final int[] first;
  private final int[] next;
  private final @Nullable String[] lowered;
  private final @Nullable String[] lemmas;

  Tree(Sentence sentence) {
    this.sentence = sentence;
    int size = sentence.size();
    this.first = new int[size];
    this.next = new int[size];
    this.lowered = new String[size];
    this.lemmas = new String[size];
    for (int i = size - 1; i >= 0; i--) {
      first[i] = -1;
    }
    for (int i = size - 1; i >= 0; i--) {
      int head = sentence.head(i);
      if (head >= 0) {
        next[i] = first[head];
        first[head] = i;
      } else {
        next[i] = -1;
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  /** The token in lower case. */
  String lower(int token) {
    String known = lowered[token];
    if (known == null) {
      known = sentence.form(token).toLowerCase(Locale.ROOT);
      lowered[token] = known;
    }
    return known;
  }

  /** The base form in lower case, of names too. */
  String lemma(int token) {
    String known = lemmas[token];
    if (known == null) {
      known = sentence.lemma(token).toLowerCase(Locale.ROOT);
      lemmas[token] = known;
    }
    return known;
  }

  /** The first child, -1 where there is none. */
  int first(int token) {
    return first[token];
  }

  /** The child after {@code child}, -1 after the last. */
  int next(int child) {
    return next[child];
  }

  /**
   * The noun behind "for" whose deed the infinitive {@code verb} is ("called for Egypt to leave");
   * -1 for any other verb.
   */
  int forSubject(int verb) {
    int to = verb - 1;
    while (to > 0 && sentence.tag(to).startsWith("RB")) {
      to--;
    }
    int noun = to - 1;
    if (to < 2 || !"to".equals(lower(to)) || !isActing(sentence.tag(noun))) {
      return -1;
    }
    int at = noun - 1;
    while (at >= 0 && (isNoun(at) || isModifier(sentence.tag(at)))) {
      at--;
    }
    return at > 0 && "for".equals(lower(at)) ? noun : -1;
  }

  private static boolean isActing(String tag) {
    return tag.startsWith("NNP") || "NNS".equals(tag) || "PRP".equals(tag);
  }

  private static boolean isModifier(String tag) {
    return tag.startsWith("JJ") || "DT".equals(tag) || "CD".equals(tag) || "PRP$".equals(tag);
  }

  /** The first child by that arc, -1 where there is none. */
  int child(int token, Arc arc) {
    for (int c = first[token]; c >= 0; c = next[c]) {
      if (sentence.arc(c) == arc) {
        return c;
      }
    }
    return -1;
  }

  boolean isVerb(int token) {
    return token >= 0 && sentence.tag(token).startsWith("VB");
  }

  boolean isNoun(int token) {
    return token >= 0 && sentence.tag(token).startsWith("NN");
  }

  /** Whether {@code token} hangs below {@code ancestor} or is it. */
  boolean within(int token, int ancestor) {
    int steps = 0;
    for (int t = token; t >= 0 && steps < DEEPEST; t = sentence.head(t)) {
      if (t == ancestor) {
        return true;
      }
      steps++;
    }
    return false;
  }

  /** First token below {@code token}. */
  int left(int token) {
    int left = token;
    for (int c = first[token]; c >= 0; c = next[c]) {
      if (c < left) {
        left = Math.min(left, left(c));
      }
    }
    return left;
  }

  /** Last token below {@code token}. */
  int right(int token) {
    int right = token;
    for (int c = first[token]; c >= 0; c = next[c]) {
      right = Math.max(right, right(c));
    }
    return right;
  }
}
