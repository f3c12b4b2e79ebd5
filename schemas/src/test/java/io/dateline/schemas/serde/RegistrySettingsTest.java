package io.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySettingsTest {
  @Test
  void shouldReachTheCompatibleApiOfApicurioBelowItsPath() {
    assertThat(RegistrySettings.at("http://localhost:8081/").compatibleApi())
        .isEqualTo("http://localhost:8081/apis/ccompat/v7");
  }

  @Test
  void shouldReachConfluentsRegistryAtItsAddress() {
    var settings =
        new RegistrySettings("http://registry:8081", RegistrySettings.CONFLUENT, Map.of());

    assertThat(settings.compatibleApi()).isEqualTo("http://registry:8081");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost:8081", "http://", "ftp://x", "http://a b"})
  void shouldRefuseWhatIsNoAddress(String url) {
    assertThatThrownBy(() -> RegistrySettings.at(url))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("registry.url");
  }

  @Test
  void shouldNameTheClientsOfThisBuildWhereAnotherIsAskedFor() {
    var settings = new RegistrySettings("http://localhost:8081", "other", Map.of());

    assertThatThrownBy(() -> EventSerdes.of(settings))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("registry.client: 'other'")
        .hasMessageContaining("apicurio");
  }
}
