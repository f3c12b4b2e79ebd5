package io.dateline.enrich.text.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StanceWordsTest {
  @Test
  void shouldReadWorthAndSign() {
    StanceWords words =
        new StanceWords(
            List.of("# comment", "hostile 0.8: warlord, war criminal", "legitimising 0.5: lawful"),
            List.of("negation: not"));

    assertThat(words.epithet("war criminal")).isEqualTo(-0.8);
    assertThat(words.epithet("lawful")).isEqualTo(0.5);
    assertThat(words.epithet("table")).isZero();
  }

  @Test
  void shouldNameTheLineOfAWorthOutOfRange() {
    List<String> framing = List.of("", "hostile 8: warlord");

    assertThatThrownBy(() -> new StanceWords(framing, List.of()))
        .hasMessage("framing.txt:2: worth 8 is not within 0..1");
  }

  @Test
  void shouldNameTheLineWithoutColon() {
    assertThatThrownBy(() -> new StanceWords(List.of("hostile warlord"), List.of()))
        .hasMessageStartingWith("framing.txt:1: no colon");
  }

  @Test
  void shouldNameTheLineOfAnUnknownKindWithWorth() {
    assertThatThrownBy(() -> new StanceWords(List.of("friendly 0.3: nice"), List.of()))
        .hasMessageStartingWith("framing.txt:1: 'friendly' has no worth");
  }
}
