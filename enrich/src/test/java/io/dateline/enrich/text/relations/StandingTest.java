package io.dateline.enrich.text.relations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.RelationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  private static Standing of(RelationType type) {
    return Standing.of(new Pattern.Meaning(type, null, type.quad().sign() * 5));
  }

  @ParameterizedTest
  @CsvSource({
    "AID,     COMMITS, AGREE",
    "ASSAULT, COMMITS, THREATEN",
    "CONSULT, REFUSES, REJECT",
    "REQUEST, REFUSES, REJECT",
    "AGREE,   FAILS,   REJECT",
    "SANCTION,FAILS,   CONCEDE",
    "AID,     ENDS,    SANCTION",
    "SUPPORT, ENDS,    REJECT",
    "ASSAULT, ENDS,    RETREAT",
    "SANCTION,ENDS,    CONCEDE",
    "AID,     ASKS,    REQUEST",
    "SANCTION,ASKS,    ACCUSE",
    "AID,     DOES,    AID",
  })
  void shouldBecomeUnderAnOperator(RelationType type, Operator operator, RelationType expected) {
    assertThat(of(type).under(operator).type()).isEqualTo(expected);
  }

  @Test
  void shouldOnlyNegateWhatIsHostileAndRefused() {
    Standing refused = of(RelationType.ASSAULT).refused();

    assertThat(refused.type()).isEqualTo(RelationType.ASSAULT);
    assertThat(refused.negated()).isTrue();
    assertThat(refused.intensity()).isZero();
  }
}
