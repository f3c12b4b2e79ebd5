package io.dateline.enrich.text.stance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Trains a {@link LogitTable} by stochastic gradients with steps as in AdaGrad. */
final class LogitTrainer {
  private static final int CLASSES = LogitTable.CLASSES;
  private static final int EPOCHS = 15;
  private static final double RATE = 0.1;
  private static final int LEAST = 3;

  private final double pull;
  private final List<Row> rows = new ArrayList<>();

  private record Row(int[] features, int label, double weight) {}

  /** A trainer whose weights are pulled towards 0 this strongly. */
  LogitTrainer(double pull) {
    this.pull = pull;
  }

  void add(int[] features, int count, int label, double weight) {
    rows.add(
        new Row(
            Arrays.stream(features, 0, count).sorted().distinct().toArray(), label, weight));
  }

  void write(Path file) throws IOException {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(
        row -> Arrays.stream(row.features()).forEach(each -> counts.merge(each, 1, Integer::sum)));
    Map<Integer, Integer> places = new TreeMap<>();
    counts.forEach((key, count) -> { if (count >= LEAST && key != 0) places.put(key, 0); });
    int next = 0;
    for (Map.Entry<Integer, Integer> each : places.entrySet()) {
      each.setValue(next++);
    }
    double[] bias = {-2, 2, -2};
    double[] weights = train(places, counts, bias);
    StringBuilder text = new StringBuilder("bias");
    for (double each : bias) {
      text.append(' ').append(Math.round(1000 * each));
    }
    text.append('\n');
    places.forEach(
        (key, place) -> {
          StringBuilder line = new StringBuilder(Integer.toHexString(key));
          boolean tells = false;
          for (int k = 0; k < CLASSES; k++) {
            long weight = Math.round(1000 * weights[place * CLASSES + k]);
            tells |= Math.abs(weight) > 3;
            line.append(' ').append(weight);
          }
          if (tells) {
            text.append(line).append('\n');
          }
        });
    Files.writeString(file, text);
    System.out.println(rows.size() + " rows, " + next + " features: " + file);
  }

  private double[] train(
      Map<Integer, Integer> places, Map<Integer, Integer> counts, double[] bias) {
    double[] weights = new double[places.size() * CLASSES];
    double[] squares = new double[weights.length];
    int[][] ids = new int[rows.size()][];
    int[] often = new int[places.size()];
    places.forEach((key, place) -> often[place] = counts.get(key));
    for (int i = 0; i < ids.length; i++) {
      ids[i] =
          Arrays.stream(rows.get(i).features())
              .filter(places::containsKey)
              .map(places::get)
              .toArray();
    }
    Random random = new Random(1);
    int[] order = new int[ids.length];
    Arrays.setAll(order, i -> i);
    double[] p = new double[CLASSES];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int k = random.nextInt(i + 1);
        int t = order[i];
        order[i] = order[k];
        order[k] = t;
      }
      double rate = RATE * (1 - 0.9 * epoch / EPOCHS);
      for (int index : order) {
        Row row = rows.get(index);
        score(ids[index], weights, bias, p);
        p[row.label()] -= 1;
        for (int k = 0; k < CLASSES; k++) {
          p[k] *= row.weight();
          bias[k] -= 0.01 * p[k];
        }
        for (int id : ids[index]) {
          for (int k = 0; k < CLASSES; k++) {
            int at = id * CLASSES + k;
            double g = p[k] + pull * weights[at] / often[id];
            squares[at] += g * g;
            weights[at] -= rate * g / Math.sqrt(squares[at] + 1);
          }
        }
      }
    }
    return weights;
  }

  private static void score(int[] ids, double[] weights, double[] bias, double[] p) {
    System.arraycopy(bias, 0, p, 0, CLASSES);
    for (int id : ids) {
      for (int k = 0; k < CLASSES; k++) {
        p[k] += weights[id * CLASSES + k];
      }
    }
    double max = Math.max(p[0], Math.max(p[1], p[2]));
    double sum = 0;
    for (int k = 0; k < CLASSES; k++) {
      p[k] = StrictMath.exp(p[k] - max);
      sum += p[k];
    }
    for (int k = 0; k < CLASSES; k++) {
      p[k] /= sum;
    }
  }
}
