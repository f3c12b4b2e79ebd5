package io.dateline.enrich.text.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
  @Test
  void shouldIncludeBothEnds() {
    Period period = Period.parse("2012-08-12..2014-03-26");

    assertThat(period.contains(LocalDate.of(2012, 8, 12))).isTrue();
    assertThat(period.contains(LocalDate.of(2014, 3, 26))).isTrue();
    assertThat(period.contains(LocalDate.of(2014, 3, 27))).isFalse();
  }

  @Test
  void shouldReadMonthAndYearPrecision() {
    Period period = Period.parse("2012-02..2014");

    assertThat(period).isEqualTo(new Period(LocalDate.of(2012, 2, 1), LocalDate.of(2014, 12, 31)));
  }

  @Test
  void shouldTakeASingleMonthForAllItsDays() {
    assertThat(Period.parse("2016-02").to()).isEqualTo(LocalDate.of(2016, 2, 29));
  }

  @Test
  void shouldLeaveEndsOpen() {
    assertThat(Period.parse("2014..").contains(LocalDate.of(2999, 1, 1))).isTrue();
    assertThat(Period.parse("..2014").contains(LocalDate.of(1900, 1, 1))).isTrue();
  }

  @Test
  void shouldWriteWhatItReads() {
    Period period = Period.parse("2012-08-12..");

    assertThat(Period.parse(period.text())).isEqualTo(period);
  }

  @Test
  void shouldSayHowADateIsWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.parse("12.8.2014.."))
        .withMessageContaining("2014-03-26");
  }

  @Test
  void shouldRefuseADayThatIsNotInTheCalendar() {
    assertThatIllegalArgumentException().isThrownBy(() -> Period.parse("2014-02-30.."));
  }

  @Test
  void shouldRefuseAnEndBeforeTheStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.parse("2014..2012"))
        .withMessageContaining("before");
  }
}
