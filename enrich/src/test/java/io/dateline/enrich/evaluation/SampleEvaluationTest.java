package io.dateline.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.TextEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleEvaluationTest {
  @TempDir Path folder;

  @Test
  void shouldCountTheActorsFound() throws IOException {
    Files.writeString(
        folder.resolve("articles.jsonl"),
        """
        {"id": "1", "publishedAt": "2020-07-21T12:00:00Z", "text": "Egypt closed the border."}
        """);
    Files.writeString(
        folder.resolve("expected.json"),
        """
        {"actors": {"EGYPT": ["egypt"], "CHAD": ["chad"]}, "same": {},
         "articles": {"1": {"entities": ["EGYPT", "CHAD"], "dyads": [], "boilerplate": []}}}
        """);

    EvaluationReport report =
        Evaluations.named("samples").run(TextEngine.create().withGuesses(), folder);

    assertThat(report.scores()).containsEntry("entity recall", 0.5);
    assertThat(report.markdown()).contains("no CHAD");
  }
}
