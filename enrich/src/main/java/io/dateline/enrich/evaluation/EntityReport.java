package io.dateline.enrich.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the entity evaluation counted. */
record EntityReport(EntityScore names, EntityScore allForms, EntityScore aside) {
  private static final int SHOWN = 60;

  EvaluationReport report(String set) {
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("precision", names.precision());
    scores.put("recall", names.recall());
    scores.put("F1", names.f1());
    scores.put("F1 with every form", allForms.f1());
    scores.put("F1 of the tenth kept aside", aside.f1());
    return new EvaluationReport(
        set,
        scores,
        List.of(
            new EvaluationReport.Section(
                "Annotated (rows) and given (columns)", MarkdownTable.confusion(names.confusion())),
            new EvaluationReport.Section(
                "Most frequent errors", MarkdownTable.counts(names.errors(), SHOWN))));
  }
}
