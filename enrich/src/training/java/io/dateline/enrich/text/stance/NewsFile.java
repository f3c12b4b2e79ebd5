package io.dateline.enrich.text.stance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.enrich.evaluation.KeptAside;
import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.syntax.Sentence;
import io.dateline.enrich.text.syntax.SyntaxAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads texts with labelled targets and finds the targets' tokens. */
final class NewsFile {
  /** A target in its sentence. */
  record Row(Sentence sentence, Target target, int label, int fold, String text) {}

  private NewsFile() {}

  static List<Row> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    SyntaxAnalyzer syntax = SyntaxAnalyzer.shipped();
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = mapper.readTree(line);
      String text = node.get("text").asText();
      List<Sentence> sentences = syntax.analyze(Article.of(text));
      for (JsonNode each : node.get("targets")) {
        int begin = text.offsetByCodePoints(0, each.get("begin").asInt());
        int end = text.offsetByCodePoints(0, each.get("end").asInt());
        for (Sentence sentence : sentences) {
          Target target = Targets.at(sentence, begin, end);
          if (target != null) {
            rows.add(new Row(sentence, target, label(each), KeptAside.part(text), text));
            break;
          }
        }
      }
    }
    return rows;
  }

  private static int label(JsonNode target) {
    return switch (target.get("polarity").asText()) {
      case "negative" -> 0;
      case "positive" -> 2;
      default -> 1;
    };
  }
}
