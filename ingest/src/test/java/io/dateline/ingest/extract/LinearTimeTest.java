package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of anything takes seconds at most, not hours. */
class LinearTimeTest {
  private final ArticleExtractor extractor = new ArticleExtractor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "\n",
        " \n",
        "a.jpg",
        "(",
        "word ",
        ". A",
        "\u20ac\ud83d\ude80",
        "-",
        "/AP ",
        "a\u0430",
        "AP Photo ",
        "[read",
        "<",
        "<p>a",
        "&amp;"
      })
  void shouldTakeTimeLinearInTheLength(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());

    assertTimeout(
        Duration.ofSeconds(60),
        () -> assertThat(extractor.plain(text, null, null).text()).isNotNull());
  }
}
