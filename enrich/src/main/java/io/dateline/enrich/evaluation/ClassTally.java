package io.dateline.enrich.evaluation;

import java.util.Map;
import java.util.TreeMap;

/** Counts which class was given for which: rows are those wanted. */
final class ClassTally {
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  void add(String wanted, String given) {
    counts.computeIfAbsent(wanted, key -> new TreeMap<>()).merge(given, 1, Integer::sum);
  }

  Map<String, Map<String, Integer>> counts() {
    return counts;
  }

  /** Mean F1 of the classes that are wanted somewhere. */
  double macroF1() {
    double sum = 0;
    for (String label : counts.keySet()) {
      sum += f1(label);
    }
    return counts.isEmpty() ? 0 : sum / counts.size();
  }

  double f1(String label) {
    int right = count(label, label);
    int wanted = counts.getOrDefault(label, Map.of()).values().stream().mapToInt(n -> n).sum();
    int given = counts.keySet().stream().mapToInt(each -> count(each, label)).sum();
    return wanted + given == 0 ? 0 : 2.0 * right / (wanted + given);
  }

  private int count(String wanted, String given) {
    return counts.getOrDefault(wanted, Map.of()).getOrDefault(given, 0);
  }
}
