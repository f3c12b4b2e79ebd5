package io.dateline.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.enrich.text.TextEngine;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityEvaluationTest {
  private final Evaluation evaluation = Evaluations.named("entities");

  @TempDir Path folder;

  @Test
  void shouldCountExactSpansOfTheRightClass() throws IOException {
    Path file = folder.resolve("news.conll");
    Files.writeString(
        file,
        """
        Egypt\tB-country
        thanked\tO
        Angela\tB-person
        Merkel\tI-person
        .\tO

        The\tB-location
        shop\tI-location
        closed\tO
        .\tO
        """);

    EvaluationReport report = evaluation.run(TextEngine.create().withGuesses(), file);

    assertThat(report.scores()).containsEntry("precision", 1.0);
    assertThat(report.scores().get("recall")).isEqualTo(2.0 / 3);
    assertThat(report.markdown()).contains("missed LOCATION 'The shop'");
  }

  @Test
  void shouldRefuseALineWithoutATag() throws IOException {
    Path file = folder.resolve("bad.conll");
    Files.writeString(file, "Egypt\n");

    assertThatThrownBy(() -> evaluation.run(TextEngine.create().withGuesses(), file))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("bad.conll:1");
  }

  @Test
  void shouldNameTheSetsThereAre() {
    assertThatThrownBy(() -> Evaluations.named("nonsense"))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("samples");
  }
}
