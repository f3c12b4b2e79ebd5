package io.dateline.enrich.text.syntax;

/** What the name tagger looks at. */
final class NameFeatures {
  private NameFeatures() {}

  /**
   * Writes the features of the token at padded index {@code i}; returns their number.
   *
   * @param last the label before, {@code former} the one before that
   * @param memory what the article's earlier sentences called this word, 0 for nothing
   */
  static int fill(Words w, int i, int last, int former, int memory, int[] f) {
    int g = w.profile[i];
    int first = i == Words.PAD ? 1 : 0;
    int shape = w.shape[i];
    int n = 0;
    f[n++] = Hashing.mix(301, w.word[i]);
    f[n++] = Hashing.mix(302, w.lower[i]);
    f[n++] = Hashing.mix(303, w.lower[i - 1]);
    f[n++] = Hashing.mix(304, w.lower[i + 1]);
    f[n++] = Hashing.mix(305, w.lower[i - 2]);
    f[n++] = Hashing.mix(306, w.lower[i + 2]);
    f[n++] = Hashing.mix(307, shape, first);
    f[n++] = Hashing.mix(308, shape, w.shape[i + 1]);
    f[n++] = Hashing.mix(309, shape, w.shape[i - 1]);
    f[n++] = Hashing.mix(310, w.shape[i - 1], shape, w.shape[i + 1]);
    f[n++] = Hashing.mix(311, w.suffix3[i]);
    f[n++] = Hashing.mix(312, w.suffix4[i], shape);
    f[n++] = Hashing.mix(313, w.prefix3[i], shape);
    f[n++] = Hashing.mix(314, w.cluster[i]);
    f[n++] = Hashing.mix(315, w.cluster10[i]);
    f[n++] = Hashing.mix(316, w.cluster6[i], shape);
    f[n++] = Hashing.mix(317, w.cluster4[i], last);
    f[n++] = Hashing.mix(318, w.cluster[i - 1], last);
    f[n++] = Hashing.mix(319, w.cluster[i + 1]);
    f[n++] = Hashing.mix(320, w.cluster10[i - 1], w.cluster10[i]);
    f[n++] = Hashing.mix(321, w.cluster10[i], w.cluster10[i + 1]);
    f[n++] = Hashing.mix(322, w.cluster6[i - 2], w.cluster6[i - 1], shape);
    f[n++] = Hashing.mix(323, w.cluster6[i + 1], w.cluster6[i + 2], shape);
    f[n++] = Hashing.mix(324, w.tag[i], last);
    f[n++] = Hashing.mix(325, w.tag[i - 1], w.tag[i], w.tag[i + 1]);
    f[n++] = Hashing.mix(326, w.tag[i + 1], w.lower[i + 1]);
    f[n++] = Hashing.mix(327, last, former);
    f[n++] = Hashing.mix(328, last, w.word[i]);
    f[n++] = Hashing.mix(329, last, w.lower[i - 1]);
    f[n++] = Hashing.mix(330, last, w.cluster[i]);
    f[n++] = Hashing.mix(331, last, shape);
    f[n++] = Hashing.mix(332, last, w.lower[i + 1]);
    f[n++] = Hashing.mix(333, w.lower[i - 1], w.lower[i]);
    f[n++] = Hashing.mix(334, w.lower[i], w.lower[i + 1]);
    f[n++] = Hashing.mix(335, g, shape);
    f[n++] = Hashing.mix(336, g, last);
    f[n++] = Hashing.mix(337, g, w.profile[i + 1], w.profile[i - 1]);
    f[n++] = Hashing.mix(338, g, w.profile[i + 1], shape);
    f[n++] = Hashing.mix(339, g, w.profile[i - 1], last);
    f[n++] = Hashing.mix(343, g, w.cluster10[i]);
    f[n++] = Hashing.mix(344, w.shape[i - 1], w.profile[i - 1], shape);
    f[n++] = Hashing.mix(340, memory, shape);
    f[n++] = Hashing.mix(341, memory, last);
    f[n++] = Hashing.mix(342, memory, g);
    return n;
  }
}
