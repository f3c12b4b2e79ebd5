package io.dateline.enrich.text;

/**
 * A half-open range of a text.
 *
 * @param begin first position, from 0
 * @param end position after the last, not below {@code begin}
 */
public record TextSpan(int begin, int end) {
  /** Rejects a range that runs backwards or begins before the text. */
  public TextSpan {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no span: " + begin + ".." + end);
    }
  }

  /** Whether {@code position} lies inside. */
  public boolean contains(int position) {
    return position >= begin && position < end;
  }

  /** Whether the two share a position. */
  public boolean overlaps(TextSpan other) {
    return begin < other.end && other.begin < end;
  }
}
