package io.dateline.enrich.text.syntax;

/** What the parser looks at to name a new arc: head, dependant, and what hangs on both. */
final class ArcFeatures {
  private ArcFeatures() {}

  /** Writes the features of the arc from {@code head} to {@code child}; returns their number. */
  static int fill(Words w, ParserState s, int head, int child, int[] f) {
    int c = Words.PAD + child;
    boolean root = head == s.size();
    int h = Words.PAD + head;
    int way = head > child ? 1 : 0;
    int reach =
        way * 16
            + (root ? 9 : ParserFeatures.distance(Math.min(head, child), Math.max(head, child)));
    int ht = root ? 61 : w.tag[h];
    int hw = root ? -8 : w.lower[h];
    int hc = root ? -8 : w.cluster[h];
    int hd = root ? -8 : w.cluster6[h];
    int ct = w.tag[c];
    int cw = w.lower[c];
    int pair = (ht * 64 + ct) * 2 + way;
    int left = s.firstLeft[child];
    int right = s.firstRight[child];
    int lt = left < 0 ? 60 : w.tag[Words.PAD + left];
    int rt = right < 0 ? 60 : w.tag[Words.PAD + right];
    int lw = left < 0 ? -7 : w.lower[Words.PAD + left];
    int rw = right < 0 ? -7 : w.lower[Words.PAD + right];
    int own = s.leftArcs[child];
    int ownRight = s.rightArcs[child];
    int heads = s.leftArcs[head];
    int headsRight = s.rightArcs[head];
    int n = 0;
    f[n++] = Hashing.mix(201, pair);
    f[n++] = Hashing.mix(202, pair, reach);
    f[n++] = Hashing.mix(203, cw, way);
    f[n++] = Hashing.mix(204, hw, way);
    f[n++] = Hashing.mix(205, cw, pair);
    f[n++] = Hashing.mix(206, hw, pair);
    f[n++] = Hashing.mix(207, cw, hw, way);
    f[n++] = Hashing.mix(208, w.cluster[c], hc, way);
    f[n++] = Hashing.mix(209, w.cluster[c], pair);
    f[n++] = Hashing.mix(210, hc, pair);
    f[n++] = Hashing.mix(211, w.cluster6[c], hd, pair);
    f[n++] = Hashing.mix(212, own, pair);
    f[n++] = Hashing.mix(213, ownRight, pair);
    f[n++] = Hashing.mix(214, heads, pair);
    f[n++] = Hashing.mix(215, headsRight, pair);
    f[n++] = Hashing.mix(216, heads, headsRight, pair);
    f[n++] = Hashing.mix(217, lt, pair);
    f[n++] = Hashing.mix(218, lw, pair);
    f[n++] = Hashing.mix(219, rw, pair);
    f[n++] = Hashing.mix(220, rt, pair);
    f[n++] = Hashing.mix(221, w.tag[c - 1], pair);
    f[n++] = Hashing.mix(222, w.tag[c + 1], pair);
    f[n++] = Hashing.mix(223, w.lower[c - 1], pair);
    f[n++] = Hashing.mix(224, w.lower[c + 1], pair);
    f[n++] = Hashing.mix(225, root ? -8 : w.tag[h + 1], pair);
    f[n++] = Hashing.mix(226, root ? -8 : w.tag[h - 1], pair);
    f[n++] = Hashing.mix(227, hw, headsRight, ct);
    f[n++] = Hashing.mix(228, hw, heads, ct);
    f[n++] = Hashing.mix(229, lt * 64 + w.tag[c + 1], pair);
    f[n++] = Hashing.mix(230, w.suffix3[c], pair);
    f[n++] = Hashing.mix(231, w.shape[c], pair);
    f[n++] = Hashing.mix(232, own, ownRight, pair);
    return n;
  }
}
