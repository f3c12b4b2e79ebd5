package io.dateline.schemas.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
  @Test
  void shouldKeepASmallOriginalWhole() {
    byte[] original = "hello".getBytes(StandardCharsets.UTF_8);

    assertThat(letter(original, "m").value()).isEqualTo(original);
  }

  @Test
  void shouldCutALargeOriginalAndTellItsLengthAndDigest() {
    DeadLetter letter = letter(new byte[100_000], "m");

    assertThat(letter.value()).hasSize(DeadLetter.MAX_VALUE);
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.LENGTH)).isEqualTo("100000");
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.SHA256)).hasSize(64);
  }

  @Test
  void shouldSayWhereTheRecordCameFrom() {
    var headers = letter(new byte[0], "m").headers();

    assertThat(DeadLetter.header(headers, DeadLetter.SOURCE))
        .isEqualTo("dateline.articles.captured");
    assertThat(DeadLetter.header(headers, DeadLetter.PARTITION)).isEqualTo("3");
    assertThat(DeadLetter.header(headers, DeadLetter.OFFSET)).isEqualTo("77");
    assertThat(DeadLetter.header(headers, DeadLetter.ATTEMPT)).isEqualTo("1");
  }

  @Test
  void shouldBoundTheMessage() {
    var headers = letter(new byte[0], "x".repeat(10_000)).headers();

    assertThat(DeadLetter.header(headers, DeadLetter.MESSAGE)).hasSize(2000);
  }

  @Test
  void shouldHaveNoTextForAnAbsentHeader() {
    assertThat(DeadLetter.header(letter(new byte[0], "m").headers(), "other")).isNull();
  }

  private static DeadLetter letter(byte[] original, String message) {
    return new DeadLetter(
        "validate", "NOT_AVRO", message, "dateline.articles.captured", 3, 77, 1, original);
  }
}
