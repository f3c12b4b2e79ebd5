package io.dateline.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.app.command.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@Tag("embedded")
class IngestToRelationsIT {
  private static final List<String> ARTICLES =
      List.of(
          """
          {"id": "one", "url": "https://courier.example/2020/07/one", "title": "Cairo backs the east", \
          "publishedAt": "2020-07-21T08:00:00Z", \
          "text": "Egypt supports the Libyan National Army, the foreign ministry in Cairo said on Monday. \
          Turkey condemned the decision and accused Egypt of fuelling the war in the neighbouring country."}\
          """,
          """
          {"id": "two", "url": "https://courier.example/2020/07/two", "title": "Weapons for Tripoli", \
          "publishedAt": "2020-07-22T08:00:00Z", \
          "text": "Turkey sent weapons to the Government of National Accord last week. \
          The shipment reached the port at night, two officials said, and was unloaded before dawn."}\
          """);

  @Test
  void shouldShowInAFreshInstallationWhatWasIngestedAndAddNothingTheSecondTime(
      @TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("articles.jsonl"), String.join("\n", ARTICLES));
    Path data = directory.resolve("data");

    Run first = Run.of("ingest", "--data", data, file);
    Run shown =
        Run.of("relations", "--data", data, "--format", "jsonl", "Egypt", "Libyan National Army");
    Run again = Run.of("ingest", "--data", data, file);
    Run later =
        Run.of("relations", "--data", data, "--format", "jsonl", "Egypt", "Libyan National Army");

    assertThat(first.notes()).contains("captured 2, left out as known 0, rejected 0");
    assertThat(first.code()).isZero();
    assertThat(shown.code()).isZero();
    assertThat(shown.data()).contains("\"SUPPORT\"").contains("courier.example/2020/07/one");
    assertThat(again.code()).isZero();
    assertThat(later.data()).isEqualTo(shown.data());
  }
}
