package io.dateline.enrich.text.syntax;

import java.util.Set;

/**
 * Mends what the models get wrong as a rule: numbers named adjectives, nouns named compound and
 * names named a time on a verb, and the speaker behind the verb in {@code "...," said the mayor}.
 */
final class ArcRepairs {
  private static final Set<String> SAYING =
      Set.of("say", "add", "explain", "insist", "argue", "conclude", "reply", "note", "warn");

  private final AnalyzedSentence sentence;
  private final ParserState state;
  private final int from;

  /** Over the tree of the tokens from {@code from} on. */
  ArcRepairs(AnalyzedSentence sentence, ParserState state, int from) {
    this.sentence = sentence;
    this.state = state;
    this.from = from;
  }

  /** The name the arc of token {@code i} should have, given the one it got. */
  Arc mend(int i) {
    Arc arc = Arc.values()[state.arc[i - from]];
    if (arc == Arc.ADJECTIVE && sentence.tag(i).equals("CD")) {
      return Arc.NUMBER;
    }
    int head = state.head[i - from] + from;
    if (head >= i || !sentence.tag(head).startsWith("VB") || !sentence.tag(i).startsWith("NN")) {
      return arc;
    }
    if (arc == Arc.COMPOUND || arc == Arc.TEMPORAL || arc == Arc.OBJECT) {
      boolean speaker = speaks(head) && (sentence.name(i) != NameTag.OUTSIDE || isDetermined(i));
      boolean object = arc == Arc.COMPOUND || arc == Arc.TEMPORAL && isName(i);
      return speaker ? Arc.SUBJECT : object ? Arc.OBJECT : arc;
    }
    return arc;
  }

  /** "occupied northern Syria": no name is a time. */
  private boolean isName(int i) {
    return sentence.name(i) != NameTag.OUTSIDE && sentence.tag(i).startsWith("NNP");
  }

  /** A verb of saying right behind what was said, without a subject before it. */
  private boolean speaks(int verb) {
    if (verb == 0 || !SAYING.contains(sentence.lemma(verb))) {
      return false;
    }
    String before = sentence.form(verb - 1);
    boolean behind = before.equals(",") || before.equals("\"") || before.equals("'");
    return behind && (state.leftArcs[verb - from] & 1 << Arc.SUBJECT.ordinal()) == 0;
  }

  private boolean isDetermined(int i) {
    int modifiers = 1 << Arc.DETERMINER.ordinal() | 1 << Arc.POSSESSOR.ordinal();
    return (state.leftArcs[i - from] & modifiers) != 0;
  }
}
