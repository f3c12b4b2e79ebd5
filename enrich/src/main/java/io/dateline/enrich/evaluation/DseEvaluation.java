package io.dateline.enrich.evaluation;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Tagging;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Directed sentiment between two bracketed entities p and q: 0 none, 1 p is for q, 2 q for p, 3 p
 * against q, 4 q against p. The brackets are taken away before tagging; the stronger direction of
 * {@link DirectedSign} decides. Macro-F1 of the five classes.
 */
final class DseEvaluation implements Evaluation {
  private static final int COLUMNS = 4;
  private static final int SHOWN = 60;

  @Override
  public String name() {
    return "dse";
  }

  @Override
  public String summary() {
    return "a TSV of sentence with [p] and [q], p, q, class: who is for or against whom";
  }

  @Override
  public EvaluationReport run(Tagging engine, Path file) throws IOException {
    ClassTally tally = new ClassTally();
    List<String> errors = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String[] columns = line.split("\t", -1);
      if (!line.isBlank()) {
        columns[0] = unquoted(columns[0]);
        String given = given(engine, file + ":" + number, columns);
        String wanted = columns[COLUMNS - 1].strip();
        tally.add(wanted, given);
        if (!wanted.equals(given)) {
          errors.add(wanted + " as " + given + ": " + columns[0]);
        }
      }
    }
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("macro-F1", tally.macroF1());
    tally.counts().keySet().forEach(label -> scores.put("F1 of class " + label, tally.f1(label)));
    return new EvaluationReport(
        name(),
        scores,
        List.of(
            new EvaluationReport.Section(
                "Class given (columns) for class wanted (rows)",
                MarkdownTable.confusion(tally.counts())),
            new EvaluationReport.Section(
                "Errors",
                "- " + String.join("\n- ", errors.subList(0, Math.min(SHOWN, errors.size()))))));
  }

  /** Undoes the quoting of cells that hold quotation marks. */
  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }

  private static String given(Tagging engine, String place, String[] columns) {
    StringBuilder text = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    for (int i = 0; i < columns[0].length(); i++) {
      char c = columns[0].charAt(i);
      int at = text.codePointCount(0, text.length());
      if (c == '[') {
        spans.add(new int[] {at, at});
      } else if (c == ']' && !spans.isEmpty()) {
        spans.get(spans.size() - 1)[1] = at;
      } else {
        text.append(c);
      }
    }
    if (columns.length != COLUMNS || spans.size() < 2) {
      throw new DatelineException(
          place + ": write a sentence with [p] and [q], p, q and a class 0 to 4, parted by tabs");
    }
    DirectedSign sign = new DirectedSign(engine.tag(Article.of(text.toString())));
    double forth = sign.between(spans.get(0), spans.get(1));
    double back = sign.between(spans.get(1), spans.get(0));
    if (forth == 0 && back == 0) {
      return "0";
    }
    if (Math.abs(forth) >= Math.abs(back)) {
      return forth > 0 ? "1" : "3";
    }
    return back > 0 ? "2" : "4";
  }
}
