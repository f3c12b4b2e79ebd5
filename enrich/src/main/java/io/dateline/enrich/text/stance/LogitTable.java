package io.dateline.enrich.text.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A logistic regression over hashed features with the classes negative, none, positive. Immutable.
 *
 * <p>Its file has a line for each feature: the feature's hash in hexadecimal, then the three
 * weights in thousandths; the first line holds the biases under the name {@code bias}.
 */
final class LogitTable {
  /** Classes: negative, none, positive. */
  static final int CLASSES = 3;

  private static final double UNIT = 1000;

  private final int[] keys;
  private final float[] weights;
  private final float[] biases = new float[CLASSES];
  private final int mask;

  private LogitTable(String name, List<String> lines) {
    int capacity = Integer.highestOneBit(Math.max(16, lines.size())) * 4;
    this.mask = capacity - 1;
    this.keys = new int[capacity];
    this.weights = new float[capacity * CLASSES];
    for (int number = 1; number <= lines.size(); number++) {
      try {
        read(lines.get(number - 1));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new IllegalStateException(
            name + ":" + number + ": write a hash and three weights; train it anew", e);
      }
    }
  }

  /** The table in a resource of this package. */
  static LogitTable shipped(String name) {
    try (InputStream stream = LogitTable.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the class path");
      }
      return new LogitTable(
          name,
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The chances of negative, none and positive for the first {@code count} features. */
  float[] chances(int[] features, int count) {
    float[] scores = biases.clone();
    for (int i = 0; i < count; i++) {
      int slot = slot(features[i]);
      if (keys[slot] != 0) {
        for (int k = 0; k < CLASSES; k++) {
          scores[k] += weights[slot * CLASSES + k];
        }
      }
    }
    return PolarityModel.softmax(scores);
  }

  private void read(String line) {
    String[] columns = line.split(" ");
    boolean bias = "bias".equals(columns[0]);
    int slot = bias ? -1 : slot(Integer.parseUnsignedInt(columns[0], 16));
    for (int k = 0; k < CLASSES; k++) {
      float weight = (float) (Integer.parseInt(columns[k + 1]) / UNIT);
      if (bias) {
        biases[k] = weight;
      } else {
        weights[slot * CLASSES + k] = weight;
      }
    }
    if (!bias) {
      keys[slot] = Integer.parseUnsignedInt(columns[0], 16);
    }
  }

  private int slot(int key) {
    int slot = (key * 0x9E3779B1 >>> 7) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
