package io.dateline.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dateline.schemas.DatelineException;
import org.junit.jupiter.api.Test;

class ReliabilityCurveTest {
  @Test
  void shouldTellTheShareRightOfThoseAboveAConfidence() {
    ReliabilityCurve curve = new ReliabilityCurve();

    curve.add(0.95, true);
    curve.add(0.85, false);
    curve.add(0.82, null);
    curve.add(0.40, false);

    assertThat(curve.share(0.8)).isEqualTo(0.75);
    assertThat(curve.right(0.8)).isEqualTo(0.5);
    assertThat(curve.right(0)).isEqualTo(1.0 / 3, within(1e-9));
  }

  @Test
  void shouldHaveNoErrorWhereConfidenceIsTheShareRight() {
    ReliabilityCurve curve = new ReliabilityCurve();

    curve.add(0.5, true);
    curve.add(0.5, false);

    assertThat(curve.error()).isZero();
    assertThat(curve.markdown()).contains("| 0.5 to 0.6 | 2 | 2 | 0.50 | 0.50 |");
  }

  @Test
  void shouldHoldTheVerdictsThatComeWithDateline() {
    assertThat(JudgedRelations.shipped().size()).isGreaterThan(300);
  }

  @Test
  void shouldRejectAVerdictThatIsNeitherRightNorWrong() {
    String text = "# verdicts\n3\t17\tEgypt\t\tSUPPORT\tLibya\tperhaps\n";

    assertThatThrownBy(() -> JudgedRelations.read("judged.tsv", text))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("judged.tsv:2");
  }
}
