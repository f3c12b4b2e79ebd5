package io.dateline.projections.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShiftTestTest {
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

  private final ShiftTest test = new ShiftTest(0.01);

  private static List<Month> months(int stories, double... intensities) {
    var months = new ArrayList<Month>();
    for (double intensity : intensities) {
      months.add(new Month(FIRST.plusMonths(months.size()), intensity, stories));
    }
    return months;
  }

  @Test
  void shouldTellALastingChangeOnce() {
    List<Shift> shifts = test.shifts(months(10, 5, 4, 6, 5, 4, -8, -9, -8, -9, -8));

    assertThat(shifts).extracting(Shift::start).containsExactly(LocalDate.of(2019, 6, 1));
    assertThat(shifts.get(0).before()).isCloseTo(4.8, within(0.01));
    assertThat(shifts.get(0).after()).isEqualTo(-8);
    assertThat(shifts.get(0).months()).isEqualTo(5);
  }

  @Test
  void shouldExpectWideSwingsOfADyadThatAlwaysSwung() {
    double[] wild = {8, -8, 7, -9, 9, -7, 8, -8};

    assertThat(test.shifts(months(10, wild))).isEmpty();
    assertThat(test.shifts(months(10, 1, 0, 1, 0, 1, 0, 1, -8))).hasSize(1);
  }

  @Test
  void shouldTrustOneStoryLessThanTwenty() {
    List<Month> steady = months(10, 3, 2, 3, 2, 3);
    var one = new ArrayList<>(steady);
    one.add(new Month(FIRST.plusMonths(5), -6, 1));
    var twenty = new ArrayList<>(steady);
    twenty.add(new Month(FIRST.plusMonths(5), -6, 20));

    ShiftTest any = new ShiftTest(0.99);

    assertThat(any.shifts(twenty).get(0).p()).isLessThan(any.shifts(one).get(0).p() / 3);
  }

  @Test
  void shouldSayNothingWithoutAHistory() {
    assertThat(test.shifts(months(50, 9, 9, -9))).isEmpty();
  }

  @Test
  void shouldFindLittleInNoise() {
    var random = new Random(3);
    int tested = 0;
    int found = 0;
    for (int dyad = 0; dyad < 2000; dyad++) {
      double[] noise = random.doubles(24).map(u -> random.nextGaussian() * 3).toArray();
      tested += noise.length - ShiftTest.LEAST_HISTORY;
      found += test.shifts(months(10, noise)).size();
    }

    assertThat((double) found / tested).isLessThan(0.012);
  }

  @Test
  void shouldHaveTheTailsOfStudentsDistribution() {
    assertThat(StudentT.beyond(2.571, 5)).isCloseTo(0.05, within(1e-4));
    assertThat(StudentT.beyond(-3.169, 10)).isCloseTo(0.01, within(1e-4));
    assertThat(StudentT.beyond(0, 3)).isEqualTo(1);
  }
}
