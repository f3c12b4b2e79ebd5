package io.dateline.enrich.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts of entities found, missed and invented, by class and by what went wrong. */
final class EntityScore {
  private int right;
  private int expected;
  private int given;
  private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();
  private final Map<String, Integer> errors = new TreeMap<>();

  void add(String text, List<GoldEntity> gold, List<GoldEntity> found) {
    Set<GoldEntity> wanted = new HashSet<>(gold);
    Set<GoldEntity> seen = new HashSet<>(found);
    expected += wanted.size();
    given += seen.size();
    for (GoldEntity each : wanted) {
      if (seen.contains(each)) {
        right++;
        confuse(each.kind().name(), each.kind().name());
      } else {
        missed(text, each, seen);
      }
    }
    for (GoldEntity each : seen) {
      if (wanted.stream().noneMatch(other -> overlap(each, other))) {
        confuse("nothing", each.kind().name());
        error("invented " + each.kind(), text, each);
      }
    }
  }

  double precision() {
    return given == 0 ? 0 : (double) right / given;
  }

  double recall() {
    return expected == 0 ? 0 : (double) right / expected;
  }

  double f1() {
    return given + expected == 0 ? 0 : 2.0 * right / (given + expected);
  }

  /** By annotated class, then by the class given, "nothing" or "other span". */
  Map<String, Map<String, Integer>> confusion() {
    return confusion;
  }

  /** How often each error was made. */
  Map<String, Integer> errors() {
    return errors;
  }

  private void missed(String text, GoldEntity gold, Set<GoldEntity> seen) {
    for (GoldEntity each : seen) {
      if (each.begin() == gold.begin() && each.end() == gold.end()) {
        confuse(gold.kind().name(), each.kind().name());
        error(gold.kind() + " taken for " + each.kind(), text, gold);
        return;
      }
    }
    for (GoldEntity each : seen) {
      if (overlap(gold, each)) {
        confuse(gold.kind().name(), "other span");
        error("span '" + text.substring(each.begin(), each.end()) + "' for", text, gold);
        return;
      }
    }
    confuse(gold.kind().name(), "nothing");
    error("missed " + gold.kind(), text, gold);
  }

  private static boolean overlap(GoldEntity a, GoldEntity b) {
    return a.begin() < b.end() && b.begin() < a.end();
  }

  private void confuse(String gold, String given) {
    confusion.computeIfAbsent(gold, key -> new TreeMap<>()).merge(given, 1, Integer::sum);
  }

  private void error(String kind, String text, GoldEntity entity) {
    errors.merge(kind + " '" + text.substring(entity.begin(), entity.end()) + "'", 1, Integer::sum);
  }
}
