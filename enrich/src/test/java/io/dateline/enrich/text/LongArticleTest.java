package io.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Articles far beyond any that is published end in a result, and in a bounded time. */
class LongArticleTest {
  private static final Duration BOUND = Duration.ofMinutes(5);

  private final TextEngine engine = TextEngine.create();

  @Test
  void shouldTagTenThousandMentions() {
    String text =
        "Egypt warned Turkey and Khalifa Haftar said his forces would leave. ".repeat(2_200);

    Tagged tagged = assertTimeoutPreemptively(BOUND, () -> engine.tag(Article.of(text)));

    assertThat(tagged.mentions()).hasSizeGreaterThan(10_000);
    assertThat(tagged.mentions().get(tagged.mentions().size() - 1).end())
        .isGreaterThan(text.length() - 80);
  }

  @Test
  void shouldTagASentenceOfAMegabyte() {
    String text = "Egypt and Turkey and the army, ".repeat(33_000);

    Tagged tagged = assertTimeoutPreemptively(BOUND, () -> engine.tag(Article.of(text)));

    assertThat(text.length()).isGreaterThan(1_000_000);
    assertThat(tagged.mentions()).isNotEmpty();
  }
}
