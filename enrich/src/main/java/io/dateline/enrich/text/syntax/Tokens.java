package io.dateline.enrich.text.syntax;

import java.util.Arrays;

/** A growing row of token offsets of one thread. */
final class Tokens {
  private int[] begins = new int[1024];
  private int[] ends = new int[1024];
  private int size;

  void add(int begin, int end) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    begins[size] = begin;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  int begin(int token) {
    return begins[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** Takes the first {@code count} tokens out as a sentence. */
  TokenizedSentence toSentence(int index, String text, int count) {
    TokenizedSentence sentence =
        TokenizedSentence.of(index, text, Arrays.copyOf(begins, count), Arrays.copyOf(ends, count));
    System.arraycopy(begins, count, begins, 0, size - count);
    System.arraycopy(ends, count, ends, 0, size - count);
    size -= count;
    return sentence;
  }
}
