package io.dateline.enrich.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an evaluation found.
 *
 * @param set the evaluation's name
 * @param scores measures by name, in the order to show them
 * @param sections further Markdown: confusion tables, worst errors
 */
public record EvaluationReport(String set, Map<String, Double> scores, List<Section> sections) {
  /** A titled piece of Markdown. */
  public record Section(String title, String markdown) {}

  /** Copies both. */
  public EvaluationReport {
    scores = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    sections = List.copyOf(sections);
  }

  /** The whole report as Markdown. */
  public String markdown() {
    StringBuilder out = new StringBuilder("# ").append(set).append("\n\n");
    out.append("| measure | value |\n|---|---|\n");
    scores.forEach(
        (name, value) -> out.append(String.format(Locale.ROOT, "| %s | %.3f |%n", name, value)));
    for (Section section : sections) {
      out.append("\n## ").append(section.title()).append("\n\n").append(section.markdown());
      if (!section.markdown().endsWith("\n")) {
        out.append('\n');
      }
    }
    return out.toString();
  }
}
