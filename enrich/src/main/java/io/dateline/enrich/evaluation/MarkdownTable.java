package io.dateline.enrich.evaluation;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tables of counts in Markdown, for the reports of the evaluations. */
final class MarkdownTable {
  private MarkdownTable() {}

  /** Rows and columns in alphabetical order. */
  static String confusion(Map<String, Map<String, Integer>> counts) {
    Set<String> columns = new TreeSet<>();
    counts.values().forEach(row -> columns.addAll(row.keySet()));
    StringBuilder out = new StringBuilder("| |");
    columns.forEach(column -> out.append(' ').append(column).append(" |"));
    out.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
    counts.forEach(
        (name, row) -> {
          out.append("| ").append(name).append(" |");
          columns.forEach(c -> out.append(' ').append(row.getOrDefault(c, 0)).append(" |"));
          out.append('\n');
        });
    return out.toString();
  }

  /** The highest counts first. */
  static String counts(Map<String, Integer> counts, int shown) {
    StringBuilder out = new StringBuilder("| times | what |\n|---|---|\n");
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(shown)
        .forEach(
            each ->
                out.append("| ")
                    .append(each.getValue())
                    .append(" | ")
                    .append(each.getKey().replace("|", "\\|"))
                    .append(" |\n"));
    return out.toString();
  }
}
