package io.dateline.enrich.text.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.enrich.text.RelationType;
import io.dateline.schemas.DatelineException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternFileTest {
  @Test
  void shouldReadSectionFrameAndWords() {
    String text =
        """
        # a comment
        [ACCUSE allege -3]
        s > o|against: accuse, bring up +charge|case, find ~guilty
        """;

    List<Pattern> patterns = PatternFile.read("verbs.txt", text);

    assertThat(patterns).extracting(Pattern::word).containsExactly("accuse", "bring", "find");
    Pattern bring = patterns.get(1);
    assertThat(bring.particles()).containsExactly("up");
    assertThat(bring.objects()).containsExactlyInAnyOrder("charge", "case");
    assertThat(bring.meaning()).isEqualTo(new Pattern.Meaning(RelationType.ACCUSE, "allege", -3));
    assertThat(bring.target())
        .containsExactly(
            new Slot(Slot.Kind.OBJECT, ""), new Slot(Slot.Kind.PREPOSITION, "against"));
    assertThat(bring.line()).isEqualTo(3);
    assertThat(patterns.get(2).complements()).containsExactly("guilty");
  }

  @Test
  void shouldMarkSymmetricFrames() {
    List<Pattern> patterns = PatternFile.read("verbs.txt", "[CONSULT 2]\ns = with: talk\n");

    assertThat(patterns).singleElement().extracting(Pattern::symmetric).isEqualTo(true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[PRAISE 3]              | 'PRAISE' is no PLOVER type",
        "[AID much]              | 'much' is no number",
        "[AID 11]                | intensity 11 lies outside -10..10",
        "[AID 7                  | the section lacks its closing ']'",
        "s > o: help             | a frame stands before the first",
      })
  void shouldNameFileLineAndReasonOfABadLine(String line, String reason) {
    assertThatThrownBy(() -> PatternFile.read("verbs.txt", "\n" + line + "\n"))
        .isInstanceOf(DatelineException.class)
        .hasMessageStartingWith("verbs.txt:2: ")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s > o help   | write SOURCE > TARGET: word, word",
        "s - o: help  | is no frame",
        "s > q: help  | 'q' is no slot",
        "s > o: +help | does not begin with a word",
      })
  void shouldRefuseABadFrame(String line, String reason) {
    assertThatThrownBy(() -> PatternFile.read("nouns.txt", "[AID 7]\n" + line + "\n"))
        .isInstanceOf(DatelineException.class)
        .hasMessageStartingWith("nouns.txt:2: ")
        .hasMessageContaining(reason);
  }

  @Test
  void shouldLoadTheShippedFiles() {
    Lexicon lexicon = Lexicon.shipped();

    assertThat(lexicon.verbs("condemn")).isNotEmpty();
    assertThat(lexicon.nouns("airstrike")).isNotEmpty();
    assertThat(lexicon.ties("backed")).isNotEmpty();
    assertThat(lexicon.operators().of(Operators.Over.NOUN, "carry out")).isEqualTo(Operator.DOES);
  }
}
