package io.dateline.enrich.text.stance;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Words with the teacher's vectors, their principal components, and a valence for each: the
 * lexicon's where it has the word, else what a ridge regression on the vectors expects.
 */
final class TaughtWords {
  final String[] words;
  final float[][] vectors;
  final float[] valences;

  private TaughtWords(String[] words, float[][] vectors, float[] valences) {
    this.words = words;
    this.vectors = vectors;
    this.valences = valences;
  }

  static TaughtWords read(Path vectors, Path lexicon, int size) throws IOException {
    String[] words;
    float[][] full;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(vectors), 1 << 16))) {
      words = new String[in.readInt()];
      full = new float[words.length][384];
      for (int i = 0; i < words.length; i++) {
        words[i] = in.readUTF();
        for (int k = 0; k < 384; k++) {
          full[i][k] = in.readFloat();
        }
      }
    }
    center(full);
    Map<String, Float> known = new HashMap<>();
    for (String line : Files.readAllLines(lexicon)) {
      if (!line.startsWith("#") && line.indexOf('\t') > 0) {
        known.put(line.split("\t", -1)[0], Float.valueOf(line.split("\t", -1)[1]));
      }
    }
    float[][] small = principal(full, size);
    return new TaughtWords(words, small, valences(words, full, known));
  }

  WordTable table() {
    int size = vectors[0].length;
    float[] scales = new float[size];
    for (float[] vector : vectors) {
      for (int k = 0; k < size; k++) {
        scales[k] = Math.max(scales[k], Math.abs(vector[k]) / 127);
      }
    }
    int[] hashes = new int[words.length];
    byte[] rows = new byte[words.length * size];
    byte[] worth = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      hashes[i] = WordTable.hash(words[i]);
      worth[i] = (byte) Math.round(Math.max(-3.9f, Math.min(3.9f, valences[i])) * 32);
      for (int k = 0; k < size; k++) {
        rows[i * size + k] = (byte) Math.round(vectors[i][k] / scales[k]);
      }
    }
    return new WordTable(hashes, size, rows, scales, worth);
  }

  private static void center(float[][] rows) {
    float[] mean = new float[rows[0].length];
    for (float[] row : rows) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += row[k] / rows.length;
      }
    }
    for (float[] row : rows) {
      double norm = 0;
      for (int k = 0; k < mean.length; k++) {
        row[k] -= mean[k];
        norm += row[k] * row[k];
      }
      for (int k = 0; k < mean.length; k++) {
        row[k] /= (float) Math.sqrt(norm);
      }
    }
  }

  /** Orthogonal iteration on the covariance. */
  private static float[][] principal(float[][] rows, int size) {
    int n = rows[0].length;
    double[][] covariance = new double[n][n];
    for (int r = 0; r < rows.length; r += 2) {
      float[] row = rows[r];
      for (int i = 0; i < n; i++) {
        double a = row[i];
        double[] line = covariance[i];
        for (int k = i; k < n; k++) {
          line[k] += a * row[k];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        covariance[i][k] = covariance[k][i];
      }
    }
    Random random = new Random(7);
    double[][] basis = new double[size][n];
    for (double[] b : basis) {
      for (int k = 0; k < n; k++) {
        b[k] = random.nextGaussian();
      }
    }
    for (int round = 0; round < 40; round++) {
      for (int b = 0; b < size; b++) {
        double[] next = new double[n];
        for (int i = 0; i < n; i++) {
          double sum = 0;
          double[] line = covariance[i];
          for (int k = 0; k < n; k++) {
            sum += line[k] * basis[b][k];
          }
          next[i] = sum;
        }
        basis[b] = next;
      }
      orthonormal(basis);
    }
    float[][] small = new float[rows.length][size];
    for (int r = 0; r < rows.length; r++) {
      for (int b = 0; b < size; b++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += rows[r][k] * basis[b][k];
        }
        small[r][b] = (float) (sum * 4);
      }
    }
    return small;
  }

  private static void orthonormal(double[][] basis) {
    for (int b = 0; b < basis.length; b++) {
      for (int a = 0; a < b; a++) {
        double dot = 0;
        for (int k = 0; k < basis[b].length; k++) {
          dot += basis[a][k] * basis[b][k];
        }
        for (int k = 0; k < basis[b].length; k++) {
          basis[b][k] -= dot * basis[a][k];
        }
      }
      double norm = 0;
      for (double v : basis[b]) {
        norm += v * v;
      }
      for (int k = 0; k < basis[b].length; k++) {
        basis[b][k] /= Math.sqrt(norm);
      }
    }
  }

  /** Ridge regression by gradient descent. */
  private static float[] valences(String[] words, float[][] rows, Map<String, Float> known) {
    int n = rows[0].length;
    float[] weights = new float[n];
    Random random = new Random(3);
    int[] order = new int[known.size()];
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      if (known.containsKey(words[i]) && count < order.length) {
        order[count++] = i;
      }
    }
    float rate = 0.5f;
    for (int epoch = 0; epoch < 40; epoch++) {
      for (int t = 0; t < count; t++) {
        int i = order[random.nextInt(count)];
        float error = known.get(words[i]) - dot(weights, rows[i]);
        for (int k = 0; k < n; k++) {
          weights[k] += rate * (error * rows[i][k] - 0.0005f * weights[k]);
        }
      }
      rate *= 0.93f;
    }
    float[] valences = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      Float value = known.get(words[i]);
      float guess = 0.6f * dot(weights, rows[i]);
      valences[i] = value != null ? value : Math.abs(guess) < 0.5f ? 0 : guess;
    }
    return valences;
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
