package io.dateline.enrich.text.syntax;

/** What the tagger looks at: the word, its neighbours, its outline and the two tags before. */
final class PosFeatures {
  /** Room for the features of one token. */
  static final int COUNT = 40;

  private PosFeatures() {}

  /** Writes the features of the token at padded index {@code i}; returns their number. */
  static int fill(Words w, int i, int[] f) {
    int last = w.tag[i - 1] + 2;
    int lastTwo = last * 64 + w.tag[i - 2] + 2;
    int n = 0;
    f[n++] = Hashing.mix(1, w.word[i]);
    f[n++] = Hashing.mix(2, w.lower[i]);
    f[n++] = Hashing.mix(3, w.lower[i - 1]);
    f[n++] = Hashing.mix(4, w.lower[i + 1]);
    f[n++] = Hashing.mix(5, w.lower[i - 2]);
    f[n++] = Hashing.mix(6, w.lower[i + 2]);
    f[n++] = Hashing.mix(7, w.suffix1[i], w.shape[i]);
    f[n++] = Hashing.mix(8, w.suffix2[i]);
    f[n++] = Hashing.mix(9, w.suffix3[i]);
    f[n++] = Hashing.mix(10, w.suffix4[i]);
    f[n++] = Hashing.mix(11, w.prefix2[i]);
    f[n++] = Hashing.mix(12, w.prefix3[i]);
    f[n++] = Hashing.mix(13, w.shape[i]);
    f[n++] = Hashing.mix(14, w.shape[i], w.shape[i + 1]);
    f[n++] = Hashing.mix(15, w.shape[i], w.shape[i - 1]);
    f[n++] = Hashing.mix(16, last);
    f[n++] = Hashing.mix(17, lastTwo);
    f[n++] = Hashing.mix(18, last, w.lower[i]);
    f[n++] = Hashing.mix(19, last, w.lower[i + 1]);
    f[n++] = Hashing.mix(20, last, w.ambiguity[i]);
    f[n++] = Hashing.mix(21, lastTwo, w.ambiguity[i]);
    f[n++] = Hashing.mix(22, w.ambiguity[i], w.ambiguity[i + 1]);
    f[n++] = Hashing.mix(23, last, w.ambiguity[i], w.ambiguity[i + 1]);
    f[n++] = Hashing.mix(24, w.ambiguity[i + 1], w.ambiguity[i + 2], w.ambiguity[i]);
    f[n++] = Hashing.mix(25, w.cluster[i]);
    f[n++] = Hashing.mix(26, w.cluster6[i]);
    f[n++] = Hashing.mix(27, w.cluster[i - 1], last);
    f[n++] = Hashing.mix(28, w.cluster[i + 1]);
    f[n++] = Hashing.mix(29, last, w.cluster[i]);
    f[n++] = Hashing.mix(30, w.cluster[i], w.cluster[i + 1]);
    f[n++] = Hashing.mix(31, w.cluster10[i + 1], w.cluster6[i + 2], last);
    f[n++] = Hashing.mix(32, w.lower[i - 1], w.lower[i]);
    f[n++] = Hashing.mix(33, w.lower[i], w.lower[i + 1]);
    f[n++] = Hashing.mix(34, w.ambiguity[i], w.suffix3[i]);
    f[n++] = Hashing.mix(35, w.shape[i], w.suffix3[i]);
    return n;
  }
}
