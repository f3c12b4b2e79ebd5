package io.dateline.enrich.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Relation;
import io.dateline.enrich.text.Tagging;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the confidence of a relation is the chance that it is right: finds the relations of the
 * raw news that {@link JudgedRelations} holds verdicts for, and compares by tenths of confidence.
 */
final class ReliabilityEvaluation implements Evaluation {
  private static final double SURE = 0.8;

  @Override
  public String name() {
    return "reliability";
  }

  @Override
  public String summary() {
    return "the raw articles as JSON lines: confidence against verdicts given by hand";
  }

  @Override
  public EvaluationReport run(Tagging engine, Path file) throws IOException {
    JudgedRelations judged = JudgedRelations.shipped();
    ReliabilityCurve curve = new ReliabilityCurve();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      for (Relation each : engine.tag(article(file, i, lines.get(i))).relations()) {
        curve.add(each.confidence(), judged.verdict(i, each));
      }
    }
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("relations", (double) curve.relations());
    scores.put("judged", (double) curve.judged());
    scores.put("right of the judged", curve.right(0));
    scores.put("share above 0.8", curve.share(SURE));
    scores.put("right above 0.8", curve.right(SURE));
    scores.put("calibration error", curve.error());
    return new EvaluationReport(
        name(), scores, List.of(new EvaluationReport.Section("Reliability", curve.markdown())));
  }

  private static Article article(Path file, int number, String line) {
    try {
      JsonNode json = new ObjectMapper().readTree(line);
      String text = json.path("text").asText();
      return new Article("a" + number, text, null, null, null, day(json), List.of());
    } catch (IOException | DateTimeException e) {
      throw new DatelineException(
          file + ":" + (number + 1) + ": no JSON object with text and date: " + e.getMessage(), e);
    }
  }

  private static @Nullable Instant day(JsonNode json) {
    String date = json.path("date").asText("");
    return date.isEmpty() ? null : LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
