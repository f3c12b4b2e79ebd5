package io.dateline.enrich.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Counts what was found of what was wanted, and remembers what was not. */
final class Tally {
  private int found;
  private int wanted;
  private final List<String> misses = new ArrayList<>();

  void add(boolean isFound, String otherwise) {
    wanted++;
    if (isFound) {
      found++;
    } else {
      misses.add(otherwise);
    }
  }

  /** The share found, 1 where nothing was wanted. */
  double share() {
    return wanted == 0 ? 1 : (double) found / wanted;
  }

  /** What was not found, as a Markdown list. */
  String list() {
    return misses.isEmpty() ? "none\n" : "- " + String.join("\n- ", misses) + "\n";
  }
}
