package io.dateline.enrich.text.relations;

import io.dateline.enrich.evaluation.ReliabilityCurve;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits {@code confidence.txt} to the relations judged by hand: {@code TrainConfidence
 * ARTICLES.jsonl WEIGHTS.txt}. Prints the reliability of ten-fold cross-validation, the folds by
 * article, and writes the weights fitted to all. Deterministic.
 */
public final class TrainConfidence {
  private static final int FOLDS = 10;

  /** Log odds taken off: faults seen among the judged were mended, so that fresh ones are worse. */
  private static final double CAUTION = 0.4;

  private TrainConfidence() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    JudgedEvidence all = JudgedEvidence.of(Path.of(args[0]));
    ReliabilityCurve curve = new ReliabilityCurve();
    double loss = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      LogisticRegression model = LogisticRegression.fit(all.where(each -> each.article() % FOLDS != held))
              .lessSure(CAUTION);
      for (JudgedEvidence.Example each : all.where(e -> e.article() % FOLDS == held)) {
        double sure = model.probability(each.evidence());
        curve.add(sure, each.right());
        loss -= Math.log(Boolean.TRUE.equals(each.right()) ? sure : 1 - sure);
      }
      for (JudgedEvidence.Example each : all.unjudged(held, FOLDS)) {
        curve.add(model.probability(each.evidence()), null);
      }
    }
    System.out.println("cross-validated, " + all.size() + " judged, loss " + loss / all.size());
    System.out.println(curve.markdown());
    Files.writeString(
        Path.of(args[1]), text(LogisticRegression.fit(all.where(each -> true)).lessSure(CAUTION).weights()));
  }

  private static String text(Map<String, Double> weights) {
    StringBuilder out = new StringBuilder();
    out.append("# Weights of the confidence in a relation: feature, tab, weight. Made by\n");
    out.append("# TrainConfidence from relations judged by hand; see docs/training.md.\n");
    List<String> lines = new ArrayList<>();
    new TreeMap<>(weights)
        .forEach((name, weight) -> lines.add(String.format(Locale.ROOT, "%s\t%.3f", name, weight)));
    out.append(String.join("\n", lines)).append('\n');
    return new String(out.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
