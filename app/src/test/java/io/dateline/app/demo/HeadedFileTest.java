package io.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadedFileTest {
  private static final Set<String> KEYS = Set.of("title", "at");

  @Test
  void shouldReadHeadAndJoinTheLinesOfAParagraph() {
    String content = "# comment\ntitle: Talks: a start\n\nFirst line\nsecond line.\n\n\nNext.\n";

    HeadedFile file = HeadedFile.parse("a.article", content, KEYS);

    assertThat(file.required("title")).isEqualTo("Talks: a start");
    assertThat(file.paragraphs()).containsExactly("First line second line.", "Next.");
    assertThat(file.optional("at")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'title: A\nno pair\n', a.article:2: 'no pair' is no 'key: value'",
    "'title: A\ntitel: B\n', a.article:2: unknown key 'titel'",
    "'title: A\ntitle: B\n', a.article:2: 'title' was given before",
    "'title:\n', a.article:1: 'title' has no value",
  })
  void shouldNameTheLineOfABrokenHead(String content, String message) {
    assertThatThrownBy(() -> HeadedFile.parse("a.article", content, KEYS))
        .isInstanceOf(DatelineException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void shouldNameTheLineOfAnUnreadableValue() {
    HeadedFile file = HeadedFile.parse("a.article", "title: A\nat: Monday\n", KEYS);

    assertThatThrownBy(() -> file.required("at", Instant::parse))
        .isInstanceOf(DatelineException.class)
        .hasMessageStartingWith("a.article:2: 'Monday' is no at (");
  }

  @Test
  void shouldNameAMissingKey() {
    HeadedFile file = HeadedFile.parse("a.article", "title: A\n", KEYS);

    assertThatThrownBy(() -> file.required("at"))
        .isInstanceOf(DatelineException.class)
        .hasMessage("a.article:1: 'at' is missing");
  }
}
