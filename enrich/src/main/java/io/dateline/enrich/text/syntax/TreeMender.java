package io.dateline.enrich.text.syntax;

/** A tree as the parser handed it on, whose arcs are mended in place. */
abstract class TreeMender {
  /** The sentence as it was tagged; it has no tree of its own yet. */
  final AnalyzedSentence sentence;

  /** The head of each token, -1 for the root. */
  final short[] heads;

  /** The ordinal of the {@link Arc} of each token. */
  final byte[] arcs;

  /** The number of the tag of each token in {@link TagSet}. */
  final byte[] tags;

  TreeMender(AnalyzedSentence sentence, short[] heads, byte[] arcs, byte[] tags) {
    this.sentence = sentence;
    this.heads = heads;
    this.arcs = arcs;
    this.tags = tags;
  }

  /** Mends the tree. */
  abstract void mend();

  final boolean is(int token, Arc arc) {
    return token >= 0 && arcs[token] == arc.ordinal();
  }

  final boolean isSubject(int token) {
    return is(token, Arc.SUBJECT) || is(token, Arc.PASSIVE_SUBJECT);
  }

  /** Whether the verb has a subject before it that is not {@code but}. */
  final boolean hasSubjectBut(int verb, int but) {
    for (int i = 0; i < verb; i++) {
      if (i != but && heads[i] == verb && isSubject(i)) {
        return true;
      }
    }
    return false;
  }
}
