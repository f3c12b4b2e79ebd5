package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-06-09T10:15:00Z | 2020-06-09T10:15:00Z",
        "2020-06-09T10:15:00+02:00 | 2020-06-09T08:15:00Z",
        "2020-06-09T10:15:00+0200 | 2020-06-09T08:15:00Z",
        "2020-06-09T10:15:00.123456Z | 2020-06-09T10:15:00Z",
        "2020-06-09T10:15 | 2020-06-09T10:15:00Z",
        "2020-06-09 10:15:00 | 2020-06-09T10:15:00Z",
        "2020-06-09 10:15:00 -0500 | 2020-06-09T15:15:00Z",
        "2020-06-09 | 2020-06-09T00:00:00Z",
        "20200609 | 2020-06-09T00:00:00Z",
        "Tue, 09 Jun 2020 10:15:00 GMT | 2020-06-09T10:15:00Z",
        "Tue, 9 Jun 2020 10:15:00 +0200 | 2020-06-09T08:15:00Z",
        "Tue, 09 Jun 2020 10:15 EST | 2020-06-09T15:15:00Z",
        "09 Jun 20 10:15:00 PDT | 2020-06-09T17:15:00Z",
        "9 June 2020 | 2020-06-09T00:00:00Z",
        "June 9, 2020 | 2020-06-09T00:00:00Z",
        "June 9, 2020 3:05 p.m. | 2020-06-09T15:05:00Z",
        "Jun. 9th, 2020 | 2020-06-09T00:00:00Z",
        "1591697700 | 2020-06-09T10:15:00Z",
        "1591697700000 | 2020-06-09T10:15:00Z",
      })
  void shouldReadDatesAsTheyAreWritten(String given, Instant expected) {
    assertThat(DateTexts.parse(given)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2020-13-40",
        "2020",
        "0001-01-01",
        "9999-12-31",
        "31 February 2020x",
        "Foo 9, 2020",
        "99:99",
        "a very long text that happens to mention 2020-06-09 somewhere in it and goes on and on"
      })
  void shouldRefuseWhatIsNoDate(String given) {
    assertThat(DateTexts.parse(given)).isEmpty();
  }
}
