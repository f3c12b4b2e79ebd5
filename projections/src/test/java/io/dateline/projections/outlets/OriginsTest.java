package io.dateline.projections.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginsTest {
  private final Origins origins = new Origins(OutletRegistry.shipped());

  @Test
  void shouldTakeTheCreditedAgencyForTheOrigin() {
    assertThat(origins.of("courier.example", "Reuters")).isEqualTo("Reuters");
  }

  @Test
  void shouldKnowAnAgencyByItsAliasAndByItsOwnPage() {
    String agency = origins.of("courier.example", "AFP");

    assertThat(agency).isEqualTo("Agence France-Presse");
    assertThat(origins.of("www.afp.com", null)).isEqualTo(agency);
    assertThat(origins.of("www.reuters.com", null)).isEqualTo("Reuters");
  }

  @Test
  void shouldKeepAnOutletThatTheRegistryDoesNotKnow() {
    assertThat(origins.of("courier.example", null)).isEqualTo("courier.example");
    assertThat(origins.of("courier.example", "Harbour Wire")).isEqualTo("Harbour Wire");
    assertThat(origins.of(null, null)).isNull();
  }
}
