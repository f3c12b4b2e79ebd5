package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.syntax.Arc;
import java.util.Arrays;

/**
 * Describes what a sentence says around one of its targets: hashed features of words, places and
 * paths, and means of word vectors. Used by one thread.
 */
final class TargetFeatures extends FeatureList {
  /** Pools of word vectors. */
  static final int POOLS = 11;

  /** Numbers beside the pools. */
  static final int EXTRAS = 28;

  private static final int NEAR = 4;

  private final WordTable table;
  private final TreeWalk walk = new TreeWalk();
  private final float[] weights = new float[POOLS];

  final float[] dense;

  TargetFeatures(WordTable table) {
    this.table = table;
    this.dense = new float[POOLS * table.size() + EXTRAS];
  }

  void fill(SentenceView view, Target target) {
    count = 0;
    walk.from(view, target);
    target(view, target);
    for (int i = 0; i < view.size; i++) {
      if (!target.covers(i) && view.classes[i] != '.') {
        word(view, target, i);
      }
    }
    pools(view, target);
  }

  private void target(SentenceView view, Target target) {
    int head = target.head();
    add(1, target.kind());
    add(2, view.arcs[head]);
    add(3, view.arcs[head], target.kind());
    add(4, view.quoted[head] ? 1 : 0);
    add(5, Math.min(6, target.first() * 8 / view.size), target.kind());
    add(6, Math.min(8, view.size / 6));
    int before = word(view, target.first() - 1);
    int after = word(view, target.last());
    add(7, before);
    add(8, after);
    add(9, before, after);
    add(10, before, word(view, target.first() - 2));
    add(11, after, word(view, target.last() + 1));
    add(12, WordTable.mix(after, word(view, target.last() + 1)), word(view, target.last() + 2));
  }

  private static int word(SentenceView view, int i) {
    return i < 0 ? 1 : i >= view.size ? 2 : masked(view, i);
  }

  private static int masked(SentenceView view, int i) {
    return view.classes[i] == 'P' ? 77 : view.words[i];
  }

  private void word(SentenceView view, Target target, int i) {
    int side = i < target.first() ? 0 : 1;
    int gap = side == 0 ? target.first() - i : i - target.last() + 1;
    int far = walk.distance[i];
    int word = masked(view, i);
    if (view.negated[i]) {
      word = WordTable.mix(word, 5);
    }
    add(20, word);
    add(21, word, side);
    if (gap <= NEAR) {
      add(22, word, side * 8 + (gap + 1) / 2);
    }
    if (far <= 3) {
      add(23, word, far);
      add(24, word, walk.path[i]);
    }
    if (i + 1 < view.size && !target.covers(i + 1) && view.classes[i + 1] != '.') {
      add(25, word, masked(view, i + 1));
    }
    float valence = view.valences[i];
    if (Math.abs(valence) > 0.4f) {
      int sign = valence > 0 ? 1 : 2;
      if (far <= 4) {
        add(26, sign, walk.path[i]);
      }
      add(27, sign, Math.min(far, 6), side);
      add(28, sign, Math.min(5, gap / 2), side);
      add(29, sign, view.quoted[i] ? 1 : 0, view.quoted[target.head()] ? 1 : 0);
    }
    if (view.classes[i] == 'V' && far <= 4) {
      add(30, view.words[i], walk.path[i], view.negated[i] ? 1 : 0);
    }
  }

  private void pools(SentenceView view, Target target) {
    Arrays.fill(dense, 0);
    Arrays.fill(weights, 0);
    int size = table.size();
    int extras = POOLS * size;
    int governor = view.heads[target.head()];
    if (governor >= 0 && view.sentence.arc(target.head()) == Arc.CONJUNCT) {
      governor = view.heads[governor] < 0 ? governor : view.heads[governor];
    }
    int grand = governor < 0 ? -1 : view.heads[governor];
    for (int i = 0; i < view.size; i++) {
      if (target.covers(i) || view.classes[i] == '.') {
        continue;
      }
      int far = walk.distance[i];
      boolean left = i < target.first();
      int gap = left ? target.first() - i : i - target.last() + 1;
      float sign = view.negated[i] ? -0.5f : 1f;
      boolean content = view.isContent(i);
      if (i == governor) {
        pool(view, 0, i, sign);
      }
      if (i == grand) {
        pool(view, 1, i, sign);
      }
      if (content && far == 2) {
        pool(view, 2, i, sign);
      }
      if (far == 1 && i != governor) {
        pool(view, 3, i, sign);
      }
      if (left && gap <= NEAR) {
        pool(view, 4, i, sign);
      }
      if (!left && gap <= NEAR) {
        pool(view, 5, i, sign);
      }
      if (content) {
        pool(view, 6, i, sign * decay(far));
        pool(view, 7, i, sign);
        pool(view, left ? 8 : 9, i, sign / (1 + 0.15f * gap));
        if (far >= 2 && far <= 4) {
          pool(view, 10, i, sign);
        }
      }
      float valence = view.valences[i];
      if (valence != 0) {
        int plus = extras + (valence > 0 ? 0 : 14);
        float weight = Math.abs(valence);
        dense[plus] += weight * 0.2f;
        dense[plus + 1] += weight * decay(far);
        dense[plus + (left ? 2 : 3)] += weight * 0.3f;
        dense[plus + 4] += gap <= NEAR ? weight * 0.3f : 0;
        dense[plus + 5] += i == governor ? weight : 0;
        dense[plus + 6] += i == grand ? weight : 0;
        dense[plus + 7] += far == 1 ? weight * 0.5f : 0;
        dense[plus + 8] += far == 2 ? weight * 0.5f : 0;
        dense[plus + 9] += far == 3 ? weight * 0.5f : 0;
        dense[plus + 10] = Math.max(dense[plus + 10], weight * 0.3f);
        dense[plus + 11] += view.quoted[i] ? weight * 0.3f : 0;
        dense[plus + 12] += weight * 1.5f / view.size;
        dense[plus + 13] = Math.max(dense[plus + 13], weight * 0.5f * decay(far));
      }
    }
    for (int pool = 0; pool < POOLS; pool++) {
      float norm = weights[pool] == 0 ? 0 : 1 / (float) Math.sqrt(weights[pool]);
      for (int k = 0; k < size; k++) {
        dense[pool * size + k] *= norm;
      }
      table.scale(dense, pool * size);
    }
  }

  private void pool(SentenceView view, int pool, int token, float weight) {
    if (view.rows[token] >= 0) {
      table.add(view.rows[token], weight, dense, pool * table.size());
      weights[pool] += Math.abs(weight);
    }
  }

  private static float decay(int far) {
    return switch (far) {
      case 0, 1 -> 1f;
      case 2 -> 0.7f;
      case 3 -> 0.45f;
      case 4 -> 0.3f;
      case 5 -> 0.2f;
      default -> 0.1f;
    };
  }
}
