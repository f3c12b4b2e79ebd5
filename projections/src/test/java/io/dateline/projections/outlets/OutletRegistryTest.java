package io.dateline.projections.outlets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletRegistryTest {
  private static final OutletRegistry REGISTRY = OutletRegistry.shipped();
  private static final String HEADER = "name,domains,aliases,country,ownership,kind\n";

  @Test
  void shouldShipEnoughOutletsInRealCountries() {
    Set<String> countries = Set.of(Locale.getISOCountries());

    assertThat(REGISTRY.outlets()).hasSizeGreaterThanOrEqualTo(250);
    assertThat(REGISTRY.outlets())
        .allSatisfy(
            outlet ->
                assertThat(outlet.country())
                    .as(outlet.name())
                    .matches(code -> code.equals("ZZ") || countries.contains(code)));
    assertThat(REGISTRY.outlets().stream().filter(Outlet::isAgency)).hasSizeGreaterThan(80);
  }

  @ParameterizedTest
  @CsvSource({
    "reuters.com, Reuters",
    "www.reuters.com, Reuters",
    "WWW.Reuters.com., Reuters",
    "english.ahram.org.eg, Al Ahram",
    "abcnews.go.com, ABC News",
    "www.abc.net.au, ABC News Australia",
    "mobile.timesofindia.indiatimes.com, The Times of India",
  })
  void shouldFindAnOutletByItsDomain(String host, String name) {
    assertThat(REGISTRY.byDomain(host)).map(Outlet::name).hasValue(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"notreuters.com", "com", "", "127.0.0.1", "go.com"})
  void shouldNotFindAHostThatNobodyOwns(String host) {
    assertThat(REGISTRY.byDomain(host)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AFP, Agence France-Presse",
    "the associated press, Associated Press",
    "Guardian, The Guardian",
    "el pais, El País",
    "Ma’an News  Agency, Ma'an News Agency",
    "Tripoli Courier, The Tripoli Courier",
    "Meridian Wire, Meridian Wire",
  })
  void shouldFindAnOutletByNameOrAlias(String name, String outlet) {
    assertThat(REGISTRY.byName(name)).map(Outlet::name).hasValue(outlet);
  }

  @Test
  void shouldKnowTheDemosOutlets() {
    List<String> names =
        List.of(
            "Meridian Wire",
            "The Tripoli Courier",
            "Barqa Tribune",
            "The Continental Ledger",
            "Volga Dispatch",
            "The Carthage Gazette");

    assertThat(names).allSatisfy(name -> assertThat(REGISTRY.byName(name)).isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Herald,herald.com,,US,private; x.csv:2: 5 fields where 6 are due",
        "Herald,Herald.com,,US,private,online; x.csv:2: 'Herald.com' is no domain",
        "Herald,herald.com,,usa,private,online; x.csv:2: 'usa' is no country",
        "Herald,herald.com,,US,royal,online; x.csv:2: 'royal' is no ownership; write state|public",
        "Herald,herald.com,,US,private,blog; x.csv:2: 'blog' is no kind; write agency|newspaper",
        ",herald.com,,US,private,online; x.csv:2: the name is missing",
      })
  void shouldNameTheLineAndTheReasonOfABadLine(String line, String message) {
    assertThatThrownBy(() -> OutletRegistry.parse("x.csv", HEADER + line))
        .isInstanceOf(DatelineException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void shouldRejectANameOrDomainOfTwoOutlets() {
    String herald = HEADER + "# dailies\n\nHerald,herald.com,The Daily,US,private,online\n";

    assertThatThrownBy(() -> OutletRegistry.parse("x", herald + "Daily,d.com,,US,private,online"))
        .hasMessage("x:5: 'Daily' belongs to Herald; give it to one of them");
    assertThatThrownBy(() -> OutletRegistry.parse("x", herald + "B,herald.com,,US,private,online"))
        .hasMessage("x:5: 'herald.com' belongs to Herald; give it to one of them");
  }

  @Test
  void shouldRejectAFileWithoutItsHeader() {
    assertThatThrownBy(() -> OutletRegistry.parse("x", "Herald,,,US,private,online"))
        .hasMessageStartingWith("x:1: the first line must be 'name,domains");
  }
}
