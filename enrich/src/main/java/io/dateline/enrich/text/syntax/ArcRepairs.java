package io.dateline.enrich.text.syntax;

import java.util.Set;

/**
 * Mends what the models get wrong as a rule: numbers named adjectives, nouns named compound on a
 * verb, and the speaker behind the verb in {@code "...," said the mayor}.
 */
final class ArcRepairs {
  private static final Set<String> SAYING =
      Set.of("say", "add", "explain", "insist", "argue", "conclude", "reply", "note", "warn");

  private final TokenizedSentence tokens;
  private final String[] lemmas;
  private final byte[] tags;
  private final NameTag[] names;

  ArcRepairs(TokenizedSentence tokens, String[] lemmas, byte[] tags, NameTag[] names) {
    this.tokens = tokens;
    this.lemmas = lemmas;
    this.tags = tags;
    this.names = names;
  }

  /** The name the arc of token {@code i} should have, given the one it got. */
  Arc mend(int i, ParserState state) {
    Arc arc = Arc.values()[state.arc[i]];
    if (arc == Arc.ADJECTIVE && tag(i).equals("CD")) {
      return Arc.NUMBER;
    }
    int head = state.head[i];
    if (head >= i || !tag(head).startsWith("VB") || !tag(i).startsWith("NN")) {
      return arc;
    }
    if (arc == Arc.COMPOUND || arc == Arc.TEMPORAL || arc == Arc.OBJECT) {
      boolean speaker =
          speaks(head, state) && (names[i] != NameTag.OUTSIDE || determined(i, state));
      return speaker ? Arc.SUBJECT : arc == Arc.COMPOUND ? Arc.OBJECT : arc;
    }
    return arc;
  }

  /** A verb of saying right behind what was said, without a subject before it. */
  private boolean speaks(int verb, ParserState state) {
    if (verb == 0 || !SAYING.contains(lemmas[verb])) {
      return false;
    }
    String before = tokens.forms()[verb - 1];
    boolean behind = before.equals(",") || before.equals("\"") || before.equals("'");
    return behind && (state.leftArcs[verb] & 1 << Arc.SUBJECT.ordinal()) == 0;
  }

  private static boolean determined(int i, ParserState state) {
    int modifiers = 1 << Arc.DETERMINER.ordinal() | 1 << Arc.POSSESSOR.ordinal();
    return (state.leftArcs[i] & modifiers) != 0;
  }

  private String tag(int i) {
    return TagSet.name(tags[i]);
  }
}
