package io.dateline.enrich.text.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TRIPOLI, Dec 19 (Reuters) - Shells fell on the port. | TRIPOLI
          WASHINGTON (AP) \u2014 The president left. | WASHINGTON
          TEL AVIV, Israel - The army said so. | TEL AVIV
          Tunis: The minister resigned. | Tunis
          """)
  void shouldFindThePlaceOfTheReport(String text, String place) {
    Dateline line = Dateline.at(text, 0).orElseThrow();

    assertThat(text.substring(line.begin(), line.end())).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The minister said - again - no.", "In Tunis the minister resigned."})
  void shouldFindNoneInProse(String text) {
    assertThat(Dateline.at(text, 0)).isEmpty();
  }
}
