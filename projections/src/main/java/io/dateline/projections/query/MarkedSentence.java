package io.dateline.projections.query;

/** A sentence with the evidence in it marked. */
final class MarkedSentence {
  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";

  private MarkedSentence() {}

  /** The sentence, or the evidence alone where the sentence is not known. */
  static String of(Evidence evidence) {
    String sentence = evidence.sentence();
    int length = sentence.codePointCount(0, sentence.length());
    int from = Math.max(0, Math.min(length, evidence.begin() - evidence.sentenceBegin()));
    int to = Math.max(from, Math.min(length, evidence.end() - evidence.sentenceBegin()));
    if (from == to) {
      return evidence.text().isEmpty() ? sentence : OPEN + evidence.text() + CLOSE;
    }
    int begin = sentence.offsetByCodePoints(0, from);
    int end = sentence.offsetByCodePoints(begin, to - from);
    return sentence.substring(0, begin)
        + OPEN
        + sentence.substring(begin, end)
        + CLOSE
        + sentence.substring(end);
  }
}
