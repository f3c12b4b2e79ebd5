package io.dateline.enrich.text.relations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Logistic regression over binary features with a quadratic penalty, by plain gradient descent. */
final class LogisticRegression {
  private static final String BIAS = "bias";
  private static final int ROUNDS = 3_000;
  private static final double RATE = 0.5;
  private static final double PENALTY = 8;

  private final Map<String, Double> weights;

  private LogisticRegression(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** The same, less sure of everything. */
  LogisticRegression lessSure(double by) {
    Map<String, Double> lowered = new LinkedHashMap<>(weights);
    lowered.merge(BIAS, -by, Double::sum);
    return new LogisticRegression(lowered);
  }

  /** Fits to the examples. */
  static LogisticRegression fit(List<JudgedEvidence.Example> examples) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    columns.put(BIAS, 0);
    List<int[]> rows = new ArrayList<>();
    for (JudgedEvidence.Example each : examples) {
      int[] row = new int[each.evidence().size() + 1];
      for (int i = 1; i < row.length; i++) {
        row[i] = columns.computeIfAbsent(each.evidence().get(i - 1), name -> columns.size());
      }
      rows.add(row);
    }
    double[] fitted = descend(examples, rows, columns.size());
    Map<String, Double> weights = new LinkedHashMap<>();
    columns.forEach((name, column) -> weights.put(name, fitted[column]));
    return new LogisticRegression(weights);
  }

  private static double[] descend(
      List<JudgedEvidence.Example> examples, List<int[]> rows, int columns) {
    double[] weights = new double[columns];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[columns];
      for (int i = 0; i < rows.size(); i++) {
        double score = 0;
        for (int column : rows.get(i)) {
          score += weights[column];
        }
        boolean right = Boolean.TRUE.equals(examples.get(i).right());
        double miss = (right ? 1 : 0) - probability(score);
        for (int column : rows.get(i)) {
          slope[column] += miss;
        }
      }
      for (int c = 0; c < columns; c++) {
        double pull = c == 0 ? 0 : PENALTY * weights[c];
        weights[c] += RATE * (slope[c] - pull) / rows.size();
      }
    }
    return weights;
  }

  /** The chance that what the features stand for is right. */
  double probability(List<String> evidence) {
    double score = weights.getOrDefault(BIAS, 0.0);
    for (String each : evidence) {
      score += weights.getOrDefault(each, 0.0);
    }
    return probability(score);
  }

  private static double probability(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  Map<String, Double> weights() {
    return weights;
  }
}
