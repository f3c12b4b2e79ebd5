package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExtractionEvaluationTest {
  private static final Path SHARED = Path.of(System.getProperty("dateline.shared", "../shared"));

  @Test
  void shouldKeepWhatIsWantedAndDropWhatIsNot() {
    Path pages = SHARED.resolve("data/extraction");
    assumeTrue(Files.isDirectory(pages), "labelled pages are absent: " + pages);

    ExtractionEvaluation evaluation = ExtractionEvaluation.of(pages);

    assertThat(evaluation.developed().keptShare()).isGreaterThanOrEqualTo(0.93);
    assertThat(evaluation.developed().droppedShare()).isGreaterThanOrEqualTo(0.93);
    assertThat(evaluation.toMarkdown()).contains("wanted kept");
  }

  @Test
  void shouldDropTheBoilerplateOfTheSamples() throws IOException {
    Path samples = SHARED.resolve("samples");
    assumeTrue(Files.isDirectory(samples), "samples are absent: " + samples);
    ObjectMapper json = new ObjectMapper();
    JsonNode expected = json.readTree(samples.resolve("expected.json").toFile()).path("articles");
    Map<String, String> texts =
        Files.readAllLines(samples.resolve("articles.jsonl")).stream()
            .map(line -> read(json, line))
            .collect(Collectors.toMap(a -> a.path("id").asText(), a -> a.path("text").asText()));
    PlainTextCleaner cleaner = new PlainTextCleaner();

    Map<String, String> cleaned =
        texts.keySet().stream()
            .collect(Collectors.toMap(Function.identity(), id -> cleaner.clean(texts.get(id))));

    for (Map.Entry<String, JsonNode> article : expected.properties()) {
      for (JsonNode line : article.getValue().path("boilerplate")) {
        assertThat(cleaned.get(article.getKey())).doesNotContain(line.asText());
      }
    }
  }

  private static JsonNode read(ObjectMapper json, String line) {
    try {
      return json.readTree(line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
