package io.dateline.enrich.text.syntax;

/**
 * A parsed sentence: parallel values for each of its tokens. Immutable by convention: the arrays
 * behind it belong to it alone, so it may be read from any thread.
 *
 * <p>Token indices run from 0; offsets are UTF-16 offsets of the article's text.
 */
public interface Sentence {
  /** Index of this sentence in the article. */
  int index();

  /** Number of tokens, at least 1. */
  int size();

  /** First offset of the sentence. */
  int begin();

  /** Offset after its last character. */
  int end();

  /** First offset of token {@code i}. */
  int begin(int i);

  /** Offset after token {@code i}. */
  int end(int i);

  /** The token as it stands in the text, quotes and dashes normalised to ASCII. */
  String form(int i);

  /** Base form, in lower case but for names. */
  String lemma(int i);

  /** Penn Treebank tag, an interned string such as "NNP" or "VBD". */
  String tag(int i);

  /** Index of the head, -1 for the root. */
  int head(int i);

  /** The tie to the head. */
  Arc arc(int i);

  /** What the name tagger says of token {@code i}. */
  NameTag name(int i);

  /** Whether the sentence was parsed; a skipped one has every head at -1 and {@link Arc#OTHER}. */
  boolean parsed();
}
