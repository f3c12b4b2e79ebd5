package io.dateline.enrich.evaluation;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.Tagging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether labelled dyads are found in single sentences, with their type, quad class and sign. A
 * dyad is found if a relation leads from a mention that overlaps the given source to one that
 * overlaps the given target, or the canonical names do. The set's tenth by hash is counted apart.
 */
final class PloverEvaluation implements Evaluation {
  private static final int SHOWN = 60;

  @Override
  public String name() {
    return "plover";
  }

  @Override
  public String summary() {
    return "a TSV of root, quad, source, target, sentence: dyads and their PLOVER types";
  }

  @Override
  public EvaluationReport run(Tagging engine, Path file) throws IOException {
    PloverTally all = new PloverTally();
    PloverTally aside = new PloverTally();
    PloverTally tuned = new PloverTally();
    for (PloverRow row : PloverRow.read(file)) {
      Tagged tagged = engine.tag(Article.of(row.sentence()));
      all.add(row, tagged);
      (row.isKeptAside() ? aside : tuned).add(row, tagged);
    }
    Map<String, Double> scores = new LinkedHashMap<>(all.scores(""));
    scores.putAll(aside.scores("kept aside: "));
    List<String> errors = tuned.errors();
    String worst = "- " + String.join("\n- ", errors.subList(0, Math.min(SHOWN, errors.size())));
    return new EvaluationReport(
        name(),
        scores,
        List.of(
            new EvaluationReport.Section(
                "Type given (columns) for type wanted (rows)",
                MarkdownTable.confusion(all.confusion())),
            new EvaluationReport.Section("Errors", worst)));
  }
}
