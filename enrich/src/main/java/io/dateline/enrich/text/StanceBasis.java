package io.dateline.enrich.text;

/** What a stance rests on; the three are never mixed. */
public enum StanceBasis {
  /** The author's own choice of words: "warlord", "legitimate government". */
  FRAMING,
  /** What a quoted or paraphrased actor says of another. */
  STATEMENT,
  /** What one actor does to another. */
  ACTION
}
