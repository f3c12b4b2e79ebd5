package io.dateline.enrich.text.syntax;

/**
 * What the parser looks at before each transition: the words around the top of the stack and the
 * front of the buffer with the arcs they have (after Zhang and Nivre 2011), and Brown clusters.
 */
final class ParserFeatures {
  /** Tag of a place with no node. */
  private static final int NONE = 60;

  /** Tag of the root. */
  private static final int ROOT = 61;

  private ParserFeatures() {}

  private static int tag(Words w, ParserState s, int node) {
    return node < 0 ? NONE : node == s.size() ? ROOT : w.tag[Words.PAD + node];
  }

  private static int word(Words w, ParserState s, int node) {
    return node < 0 ? -7 : node == s.size() ? -8 : w.lower[Words.PAD + node];
  }

  private static int cluster(Words w, ParserState s, int node) {
    return node < 0 ? -7 : node == s.size() ? -8 : w.cluster[Words.PAD + node];
  }

  private static int cluster6(Words w, ParserState s, int node) {
    return node < 0 ? -7 : node == s.size() ? -8 : w.cluster6[Words.PAD + node];
  }

  private static int label(ParserState s, int node) {
    return node < 0 ? 40 : s.arc[node];
  }

  static int distance(int from, int to) {
    int d = to - from;
    return d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : 7;
  }

  /** Writes the features of a state; returns their number. */
  static int fill(Words w, ParserState s, int[] f) {
    int s0 = s.stack(0);
    int s1 = s.stack(1);
    int s2 = s.stack(2);
    int b0 = s.buffer(0);
    int b1 = s.buffer(1);
    int b2 = s.buffer(2);
    int s0t = tag(w, s, s0);
    int s1t = tag(w, s, s1);
    int s2t = tag(w, s, s2);
    int b0t = tag(w, s, b0);
    int b1t = tag(w, s, b1);
    int b2t = tag(w, s, b2);
    int s0w = word(w, s, s0);
    int s1w = word(w, s, s1);
    int b0w = word(w, s, b0);
    int b1w = word(w, s, b1);
    int s0c = cluster(w, s, s0);
    int s1c = cluster(w, s, s1);
    int b0c = cluster(w, s, b0);
    int s0d = cluster6(w, s, s0);
    int s1d = cluster6(w, s, s1);
    int b0d = cluster6(w, s, b0);
    int near = s0 < 0 ? 9 : distance(s0, b0);
    int far = s1 < 0 ? 9 : distance(s1, s0);
    int sb = s0t * 64 + b0t;
    int ss = s1t * 64 + s0t;
    int ssb = ss * 64 + b0t;
    int n = 0;
    f[n++] = Hashing.mix(101, s0w);
    f[n++] = Hashing.mix(102, s0t);
    f[n++] = Hashing.mix(103, s0w, s0t);
    f[n++] = Hashing.mix(104, s1w);
    f[n++] = Hashing.mix(105, s1t);
    f[n++] = Hashing.mix(106, s1w, s1t);
    f[n++] = Hashing.mix(107, b0w);
    f[n++] = Hashing.mix(108, b0t);
    f[n++] = Hashing.mix(109, b0w, b0t);
    f[n++] = Hashing.mix(110, b1w);
    f[n++] = Hashing.mix(111, b1t);
    f[n++] = Hashing.mix(112, word(w, s, b2), b2t);
    f[n++] = Hashing.mix(113, word(w, s, s2), s2t);
    f[n++] = Hashing.mix(114, s0w, b0w);
    f[n++] = Hashing.mix(115, s0w, sb);
    f[n++] = Hashing.mix(116, b0w, sb);
    f[n++] = Hashing.mix(117, sb);
    f[n++] = Hashing.mix(118, s1w, s0w);
    f[n++] = Hashing.mix(119, s1w, ss);
    f[n++] = Hashing.mix(120, s0w, ss);
    f[n++] = Hashing.mix(121, ss);
    f[n++] = Hashing.mix(122, s1t, b0t);
    f[n++] = Hashing.mix(123, s1w, b0t);
    f[n++] = Hashing.mix(124, ssb);
    f[n++] = Hashing.mix(125, ssb, s2t);
    f[n++] = Hashing.mix(126, sb, b1t);
    f[n++] = Hashing.mix(127, sb, b1t, b2t);
    f[n++] = Hashing.mix(128, ssb, b1t);
    f[n++] = Hashing.mix(129, b0w, b1t);
    f[n++] = Hashing.mix(130, b0t, b1w);
    f[n++] = Hashing.mix(131, s0w, ssb);
    f[n++] = Hashing.mix(132, s1w, ssb);
    f[n++] = Hashing.mix(133, b0w, ssb);
    f[n++] = Hashing.mix(134, s0c, b0c);
    f[n++] = Hashing.mix(135, s1c, s0c);
    f[n++] = Hashing.mix(136, s0c, sb);
    f[n++] = Hashing.mix(137, b0c, sb);
    f[n++] = Hashing.mix(138, s1c, ss);
    f[n++] = Hashing.mix(139, s0d, b0d, sb);
    f[n++] = Hashing.mix(140, s1d, s0d, ss);
    f[n++] = Hashing.mix(141, s1d, s0d, b0d);
    f[n++] = Hashing.mix(142, s0w, b0t, b1t);
    n = arcs(w, s, f, n, s0, s1, b0, ss, sb, ssb);
    f[n++] = Hashing.mix(170, near, sb);
    f[n++] = Hashing.mix(171, near, s0w);
    f[n++] = Hashing.mix(172, near, b0w);
    f[n++] = Hashing.mix(173, far, ss);
    f[n++] = Hashing.mix(174, far, s1w);
    f[n++] = Hashing.mix(175, far, near, ssb);
    f[n++] = Hashing.mix(176, s.depth() < 4 ? s.depth() : 4, sb);
    int after = s0 < 0 || s0 + 1 >= s.size() ? NONE : tag(w, s, s0 + 1);
    int before = b0 < 1 ? NONE : tag(w, s, b0 - 1);
    f[n++] = Hashing.mix(177, before, sb);
    f[n++] = Hashing.mix(178, after, sb);
    f[n++] = Hashing.mix(179, before, ssb);
    f[n++] = Hashing.mix(180, b0w, b1w);
    f[n++] = Hashing.mix(190, s1w, b0w);
    f[n++] = Hashing.mix(191, s1w, s0w, b0w);
    f[n++] = Hashing.mix(192, s1c, b0w, s0t);
    f[n++] = Hashing.mix(193, s0c, b0w, b1t);
    f[n++] = Hashing.mix(194, sb, b0w, b1t * 64 + b2t);
    f[n++] = Hashing.mix(195, ss, b0w, b1t);
    f[n++] = Hashing.mix(196, cluster6(w, s, b1), b0w, sb);
    f[n++] = Hashing.mix(197, s0d, b0w, cluster6(w, s, b1));
    return n;
  }

  private static int arcs(
      Words w, ParserState s, int[] f, int from, int s0, int s1, int b0, int ss, int sb, int ssb) {
    int n = from;
    int s0l = s0 < 0 ? -1 : s.firstLeft[s0];
    int s0r = s0 < 0 ? -1 : s.firstRight[s0];
    int s0r2 = s0 < 0 ? -1 : s.secondRight[s0];
    int s1l = s1 < 0 ? -1 : s.firstLeft[s1];
    int s1r = s1 < 0 ? -1 : s.firstRight[s1];
    int s1r2 = s1 < 0 ? -1 : s.secondRight[s1];
    int b0l = s.firstLeft[b0];
    int b0l2 = s.secondLeft[b0];
    int s0left = s0 < 0 ? 0 : s.leftArcs[s0];
    int s0right = s0 < 0 ? 0 : s.rightArcs[s0];
    int s1left = s1 < 0 ? 0 : s.leftArcs[s1];
    int s1right = s1 < 0 ? 0 : s.rightArcs[s1];
    f[n++] = Hashing.mix(150, tag(w, s, s0l), sb, label(s, s0l));
    f[n++] = Hashing.mix(151, tag(w, s, s0r), sb, label(s, s0r));
    f[n++] = Hashing.mix(152, tag(w, s, b0l), sb, label(s, b0l));
    f[n++] = Hashing.mix(153, tag(w, s, s1r), ss, label(s, s1r));
    f[n++] = Hashing.mix(154, tag(w, s, s1l), ss, label(s, s1l));
    f[n++] = Hashing.mix(155, tag(w, s, s0l), ss, label(s, s0l));
    f[n++] = Hashing.mix(156, tag(w, s, s0r), ss, label(s, s0r));
    f[n++] = Hashing.mix(157, label(s, s0r) * 64 + label(s, s0r2), sb);
    f[n++] = Hashing.mix(158, label(s, b0l) * 64 + label(s, b0l2), sb);
    f[n++] = Hashing.mix(159, label(s, s1r) * 64 + label(s, s1r2), ss);
    f[n++] = Hashing.mix(160, s0right, sb);
    f[n++] = Hashing.mix(161, s0left, sb);
    f[n++] = Hashing.mix(162, s1right, ss);
    f[n++] = Hashing.mix(163, s.leftArcs[b0], sb);
    f[n++] = Hashing.mix(164, s1right, word(w, s, s1), sb);
    f[n++] = Hashing.mix(165, s0right, word(w, s, s0), sb);
    f[n++] = Hashing.mix(166, s0left, s0right, sb);
    f[n++] = Hashing.mix(167, s1left, ssb);
    f[n++] = Hashing.mix(168, word(w, s, s0r), sb);
    f[n++] = Hashing.mix(169, word(w, s, s0l), sb);
    f[n++] = Hashing.mix(181, word(w, s, b0l), sb);
    f[n++] = Hashing.mix(182, word(w, s, s1), word(w, s, s0), word(w, s, s0r));
    f[n++] = Hashing.mix(183, word(w, s, s0), word(w, s, s0r), word(w, s, b0));
    f[n++] = Hashing.mix(184, s0right != 0 ? s0right : s0left, word(w, s, b0), sb);
    return n;
  }
}
