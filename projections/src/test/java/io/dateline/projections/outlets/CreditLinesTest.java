package io.dateline.projections.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditLinesTest {
  private static final OutletRegistry REGISTRY = OutletRegistry.shipped();
  private static final String BODY =
      "The council met on Friday.\n\nIt heard a report.\n\nNobody spoke.\n\nThen it closed.\n\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(Reuters); Reuters",
        "The talks go on. (AFP); Agence France-Presse",
        "The talks go on. — AP; Associated Press",
        "The talks go on. — Agence France-Presse; Agence France-Presse",
        "--AFP; Agence France-Presse",
        "By Reuters; Reuters",
        "By AFP; Agence France-Presse",
        "Source: Xinhua; Xinhua",
        "REUTERS; Reuters",
        "The Associated Press; Associated Press",
        "© 2020 AFP; Agence France-Presse",
        "Copyright 2020 The Associated Press.; Associated Press",
        "(Meridian Wire); Meridian Wire",
        "(Ma’an News Agency); Ma'an News Agency",
        "[ANSA]; Agenzia Nazionale Stampa Associata",
      })
  void shouldFindTheCreditAtTheEnd(String line, String agency) {
    List<Credit> credits = REGISTRY.creditsInText(BODY + line + "\n");

    assertThat(credits).extracting(c -> c.agency().name()).containsExactly(agency);
    assertThat(credits).extracting(Credit::share).containsExactly(Credit.Share.REPORT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CAIRO (AP) — The council met.; Associated Press",
        "TRIPOLI, April 4 (Reuters) - The council met.; Reuters",
        "GENEVA (Meridian Wire) — The council met.; Meridian Wire",
        "Agence France-Presse; Agence France-Presse",
        "By Associated Press; Associated Press",
      })
  void shouldFindTheCreditAtTheStart(String line, String agency) {
    List<Credit> credits = REGISTRY.creditsInText(line + "\n\n" + BODY);

    assertThat(credits).extracting(c -> c.agency().name()).containsExactly(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AFP contributed to this report.",
        "With files from AFP",
        "Additional reporting by Agence France-Presse.",
        "(With input from AFP)",
      })
  void shouldTellAContributionFromAReport(String line) {
    List<Credit> credits = REGISTRY.creditsInText(BODY + line);

    assertThat(credits).extracting(c -> c.agency().name()).containsExactly("Agence France-Presse");
    assertThat(credits).extracting(Credit::share).containsExactly(Credit.Share.CONTRIBUTION);
  }

  @Test
  void shouldFindEveryAgencyOfAList() {
    List<Credit> credits = REGISTRY.creditsInText(BODY + "(AFP, Reuters and agencies)");

    assertThat(credits)
        .extracting(c -> c.agency().name())
        .containsExactly("Agence France-Presse", "Reuters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He told Reuters that the talks would go on.",
        "The minister spoke to the Associated Press.",
        "The talks go on (map).",
        "The agency is owned by Thomson Reuters",
        "They met the editor of Bloomberg — and left.",
        "The alliance (NATO)",
        "(The Guardian)",
        "The talks go on — the press agency said",
      })
  void shouldNotTakeAMentionForACredit(String line) {
    assertThat(REGISTRY.creditsInText(BODY + line)).isEmpty();
  }

  @Test
  void shouldNotLookIntoTheMiddleOfAText() {
    assertThat(REGISTRY.creditsInText(BODY + "(Reuters)\n" + BODY)).isEmpty();
    assertThat(REGISTRY.creditsInText("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Reuters Staff; Reuters",
        "By Jane Doe, Associated Press; Associated Press",
        "Jane Doe of the Associated Press; Associated Press",
        "AFP; Agence France-Presse",
        "Courier staff and Meridian Wire; Meridian Wire",
        "Jane Doe (dpa international); Deutsche Presse-Agentur",
      })
  void shouldFindTheAgencyInAByline(String byline, String agency) {
    assertThat(REGISTRY.creditsInByline(byline))
        .extracting(c -> c.agency().name())
        .containsExactly(agency);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jane Doe", "Map Reuterson", "", "By Petra Meyer"})
  void shouldFindNoAgencyInAnAuthorsName(String byline) {
    assertThat(REGISTRY.creditsInByline(byline)).isEmpty();
  }
}
