package io.dateline.enrich.text.stance;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A linear model over hashed features joined with a layer of hidden units over numbers, trained
 * together by Adam with dropout.
 */
final class Net {
  static final int CLASSES = 3;

  final int hidden;
  final int inputs;
  final float[] first;
  final float[] firstBias;
  final float[] second;
  final float[] bias = new float[CLASSES];
  final float[] sparse;
  final int mask;
  private final float[] g2;
  private final float[] m1;
  private final float[] v1;
  private final float[] m2;
  private final float[] v2;

  Net(int inputs, int hidden, int rows, long seed) {
    this.inputs = inputs;
    this.hidden = hidden;
    Random random = new Random(seed);
    first = new float[hidden * inputs];
    for (int i = 0; i < first.length; i++) {
      first[i] = (float) (random.nextGaussian() / Math.sqrt(inputs));
    }
    firstBias = new float[hidden];
    second = new float[CLASSES * hidden];
    for (int i = 0; i < second.length; i++) {
      second[i] = (float) (random.nextGaussian() * 0.5 / Math.sqrt(hidden + 1));
    }
    sparse = new float[rows * CLASSES];
    mask = rows - 1;
    g2 = new float[sparse.length];
    m1 = new float[first.length];
    v1 = new float[first.length];
    m2 = new float[second.length + hidden];
    v2 = new float[second.length + hidden];
  }

  /**
   * How to train.
   *
   * @param epochs passes over the examples
   * @param rate step of the layers at the beginning, falling to 0
   * @param sparseRate step of the hashed features
   * @param decay of the layers' weights
   * @param l2 pull of the hashed weights to 0
   * @param dropout share of hidden units left out
   * @param sparseDropout share of hashed features left out
   * @param seed of all chance
   */
  record Settings(
      int epochs,
      float rate,
      float sparseRate,
      float decay,
      float l2,
      float dropout,
      float sparseDropout,
      long seed) {
    /** What cross-validation liked best. */
    static Settings best(long seed) {
      return new Settings(14, 0.0005f, 0.2f, 0.02f, 0, 0.5f, 0.5f, seed);
    }
  }

  void train(List<Example> examples, Settings s) {
    Random random = new Random(s.seed);
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    float[] h = new float[hidden];
    float[] p = new float[CLASSES];
    float[] gh = new float[hidden];
    boolean[] keep = new boolean[hidden];
    float[] batchFirst = new float[first.length];
    float[] batchSecond = new float[second.length + hidden];
    int batch = 16;
    int step = 0;
    for (int epoch = 0; epoch < s.epochs; epoch++) {
      float rate = s.rate * (1 - (float) epoch / s.epochs);
      float sparseRate = s.sparseRate * (1 - 0.8f * epoch / s.epochs);
      for (int i = order.length - 1; i > 0; i--) {
        int k = random.nextInt(i + 1);
        int t = order[i];
        order[i] = order[k];
        order[k] = t;
      }
      for (int n = 0; n < order.length; n++) {
        Example e = examples.get(order[n]);
        Arrays.fill(p, 0);
        for (int k = 0; k < CLASSES; k++) {
          p[k] = bias[k];
        }
        boolean useHidden = hidden > 0;
        for (int j = 0; j < hidden; j++) {
          keep[j] = random.nextFloat() >= s.dropout;
          if (!keep[j]) {
            h[j] = 0;
            continue;
          }
          float sum = firstBias[j];
          int at = j * inputs;
          for (int k = 0; k < inputs; k++) {
            sum += first[at + k] * e.dense()[k];
          }
          h[j] = sum > 0 ? sum / (1 - s.dropout) : 0;
          for (int k = 0; k < CLASSES; k++) {
            p[k] += second[k * hidden + j] * h[j];
          }
        }
        long drop = random.nextLong();
        int threshold = (int) (s.sparseDropout * 1000);
        float norm = scale(e.sparse().length);
        for (int f : e.sparse()) {
          if (Math.floorMod(WordTable.mix((int) drop, f), 1000) >= threshold) {
            int row = (f & mask) * CLASSES;
            for (int k = 0; k < CLASSES; k++) {
              p[k] += norm * sparse[row + k];
            }
          }
        }
        softmax(p);
        p[e.label()] -= 1;
        for (int f : e.sparse()) {
          if (Math.floorMod(WordTable.mix((int) drop, f), 1000) >= threshold) {
            int row = (f & mask) * CLASSES;
            for (int k = 0; k < CLASSES; k++) {
              float g = norm * p[k] + s.l2 * sparse[row + k];
              g2[row + k] += g * g;
              sparse[row + k] -= sparseRate * g / (float) (Math.sqrt(g2[row + k]) + 0.1);
            }
          }
        }
        for (int k = 0; k < CLASSES; k++) {
          bias[k] -= 0.02f * p[k];
        }
        if (useHidden) {
          for (int j = 0; j < hidden; j++) {
            if (keep[j] && h[j] > 0) {
              float sum = 0;
              for (int k = 0; k < CLASSES; k++) {
                sum += p[k] * second[k * hidden + j];
                batchSecond[k * hidden + j] += p[k] * h[j];
              }
              sum /= (1 - s.dropout);
              batchSecond[CLASSES * hidden + j] += sum;
              int at = j * inputs;
              for (int k = 0; k < inputs; k++) {
                batchFirst[at + k] += sum * e.dense()[k];
              }
            }
          }
          if ((n + 1) % batch == 0) {
            step++;
            adam(first, 0, first.length, batchFirst, 0, m1, v1, batch, rate, s.decay, step);
            adam(second, 0, second.length, batchSecond, 0, m2, v2, batch, rate, s.decay, step);
            adamBias(batchSecond, batch, rate, step);
            Arrays.fill(batchFirst, 0);
            Arrays.fill(batchSecond, 0);
          }
        }
      }
    }
  }

  static float scale(int count) {
    return (float) (1 / Math.sqrt(count));
  }

  private void adamBias(float[] g, int batch, float rate, int step) {
    for (int j = 0; j < hidden; j++) {
      firstBias[j] -= rate * 0.1f * g[second.length + j] / batch;
    }
  }

  private static void adam(float[] w, int from, int to, float[] g, int at, float[] m, float[] v, int batch, float rate, float decay, int step) {
    float c1 = (float) (1 - StrictMath.pow(0.9, step));
    float c2 = (float) (1 - StrictMath.pow(0.999, step));
    float alpha = rate * (float) Math.sqrt(c2) / c1;
    for (int i = from; i < to; i++) {
      float x = g[at + i] / batch;
      m[i] += 0.1f * (x - m[i]);
      v[i] += 0.001f * (x * x - v[i]);
      w[i] -= alpha * m[i] / ((float) Math.sqrt(v[i]) + 1e-6f) + rate * decay * w[i];
    }
  }

  static void softmax(float[] p) {
    float max = Math.max(p[0], Math.max(p[1], p[2]));
    float sum = 0;
    for (int k = 0; k < CLASSES; k++) {
      p[k] = (float) StrictMath.exp(p[k] - max);
      sum += p[k];
    }
    for (int k = 0; k < CLASSES; k++) {
      p[k] /= sum;
    }
  }

  float[] predict(Example e) {
    float[] p = bias.clone();
    for (int j = 0; j < hidden; j++) {
      float sum = firstBias[j];
      int at = j * inputs;
      for (int k = 0; k < inputs; k++) {
        sum += first[at + k] * e.dense()[k];
      }
      if (sum > 0) {
        for (int k = 0; k < CLASSES; k++) {
          p[k] += second[k * hidden + j] * sum;
        }
      }
    }
    float norm = scale(e.sparse().length);
    for (int f : e.sparse()) {
      for (int k = 0; k < CLASSES; k++) {
        p[k] += norm * sparse[(f & mask) * CLASSES + k];
      }
    }
    softmax(p);
    return p;
  }
}
