package io.dateline.enrich.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.Tagging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The polarity of news sentences towards given targets, see {@link TargetPolarity}; macro-F1 of
 * negative, neutral and positive, mentions included. The shipped model learnt from nine tenths of
 * the set; the tenth {@link KeptAside} is the measure.
 */
final class NewsMtscEvaluation implements Evaluation {
  private static final int SHOWN = 60;

  @Override
  public String name() {
    return "newsmtsc";
  }

  @Override
  public String summary() {
    return "JSON lines of text and targets with offsets: polarity towards them";
  }

  @Override
  public EvaluationReport run(Tagging engine, Path file) throws IOException {
    ClassTally all = new ClassTally();
    ClassTally aside = new ClassTally();
    ClassTally author = new ClassTally();
    Tally mentioned = new Tally();
    List<String> errors = new ArrayList<>();
    for (JsonNode row : LabelledLines.read(file, "text", "targets")) {
      String text = row.get("text").asText();
      Tagged tagged = engine.tag(Article.of(text));
      for (JsonNode target : row.get("targets")) {
        String wanted = target.get("polarity").asText();
        int begin = target.get("begin").asInt();
        int end = target.get("end").asInt();
        String given = TargetPolarity.label(tagged, begin, end, false);
        all.add(wanted, given);
        if (KeptAside.contains(text)) {
          aside.add(wanted, given);
          author.add(wanted, TargetPolarity.label(tagged, begin, end, true));
          String words = target.get("mention").asText();
          mentioned.add(TargetPolarity.isMentioned(tagged, begin, end), words);
        } else if (!wanted.equals(given)) {
          String words = target.get("mention").asText();
          errors.add(wanted + " as " + given + ": [" + words + "] " + text);
        }
      }
    }
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("kept aside: macro-F1", aside.macroF1());
    scores.put("kept aside: macro-F1 of the author's stances alone", author.macroF1());
    scores.put("kept aside: targets mentioned", mentioned.share());
    scores.put("all: macro-F1", all.macroF1());
    return new EvaluationReport(
        name(),
        scores,
        List.of(
            new EvaluationReport.Section(
                "Polarity given (columns) for polarity wanted (rows), kept aside",
                MarkdownTable.confusion(aside.counts())),
            new EvaluationReport.Section(
                "Errors",
                "- " + String.join("\n- ", errors.subList(0, Math.min(SHOWN, errors.size()))))));
  }
}
