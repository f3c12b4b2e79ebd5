package io.dateline.enrich.text.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.ActorType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedDictionaryTest {
  private static final Dictionary DICTIONARY = Dictionary.shipped();

  @ParameterizedTest
  @CsvSource({
    "president, Q79, 2019-12-20, Abdel Fattah el-Sisi",
    "president, Q79, 2012-12-01, Mohamed Morsi",
    "president, Q43, 2020-07-21, Recep Tayyip Erdogan",
    "defence-minister, Q43, 2020-07-21, Hulusi Akar",
    "president, Q30, 2015-05-05, Barack Obama",
    "president, Q30, 2020-01-01, Donald Trump",
    "president, Q30, 2022-01-01, Joe Biden",
    "foreign-minister, Q30, 2014-07-01, John Kerry",
    "prime-minister, Q145, 2021-01-01, Boris Johnson",
    "chancellor, Q183, 2015-09-01, Angela Merkel",
    "president, Q142, 2019-04-15, Emmanuel Macron",
    "president, Q159, 2010-01-01, Dmitry Medvedev",
    "prime-minister, Q159, 2010-01-01, Vladimir Putin",
    "president, Q212, 2022-02-24, Volodymyr Zelensky",
    "prime-minister, dl:gna, 2019-04-04, Fayez al-Sarraj",
    "interior-minister, dl:gna, 2020-07-21, Fathi Bashagha",
    "commander, dl:lna, 2020-01-01, Khalifa Haftar",
    "president, Q948, 2019-12-27, Kais Saied",
    "supreme-leader, Q794, 2020-01-03, Ali Khamenei",
    "foreign-minister, Q794, 2015-07-14, Mohammad Javad Zarif",
    "secretary-general, Q1065, 2015-01-01, Ban Ki-moon",
    "envoy, Q1016, 2018-01-01, Ghassan Salamé",
    "prime-minister, Q801, 2016-01-01, Benjamin Netanyahu",
    "crown-prince, Q851, 2018-10-02, Mohammed bin Salman",
    "spokesperson, Q159, 2019-01-01, Dmitry Peskov"
  })
  void shouldKnowWhoHeldAnOffice(String kind, String of, LocalDate day, String name) {
    assertThat(DICTIONARY.holders(kind, of, day)).extracting(Actor::name).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Moammar Gadhafi, Q19878",
    "Moammar Qaddafi, Q19878",
    "Abdel-Fattah el-Sissi, Q307871",
    "Abdel Fattah Al-Sisi, Q307871",
    "Fathi Bashaga, dl:fathi-bashagha",
    "Fayez Al-Sarraj, dl:fayez-al-sarraj",
    "Kais Saied, dl:kais-saied",
    "Stephanie Williams, dl:stephanie-williams",
    "Ahmed Mahjub, dl:ahmed-mahjub",
    "Stéphane Dujarric, dl:stephane-dujarric",
    "Wagner Group, dl:wagner-group",
    "AK Party, dl:akp",
    "Libyan National Army, dl:lna",
    "LNA, dl:lna",
    "GNA, dl:gna",
    "U.S., Q30",
    "U.K., Q145",
    "U.A.E., Q878",
    "DPRK, Q423",
    "NATO, Q7184",
    "North Atlantic Treaty Organization, Q7184",
    "Kremlin, Q159",
    "White House, Q30",
    "Pentagon, dl:us-department-of-defense",
    "Knesset, dl:knesset",
    "Daesh, Q2429253",
    "al-Qaida, Q34490",
    "Hizbollah, Q41053",
    "Türkiye, Q43",
    "Kiev, Q212",
    "RIA Novosti, dl:ria-novosti",
    "Al-Ahram, dl:al-ahram"
  })
  void shouldKnowANameByItsUsualForms(String name, String id) {
    assertThat(DICTIONARY.alternatives(name)).extracting(each -> each.actor().id()).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "Muamar Kadafi, Q19878",
    "Mohamad bin Salman, Q6892571",
    "Khaleefa Haftar, dl:khalifa-haftar",
    "Fayiz as-Sarraj, dl:fayez-al-sarraj",
    "Abdulfattah el-Sisi, Q307871",
    "Volodimir Zelenskii, Q3874799"
  })
  void shouldKnowAPersonByOtherTransliterations(String name, String id) {
    List<NameMatch> matches = DICTIONARY.names().find(name);

    assertThat(matches).hasSize(1);
    assertThat(matches.get(0).readings()).extracting(each -> each.actor().id()).contains(id);
  }

  @Test
  void shouldKeepTheThreeHousesOfRepresentativesApart() {
    List<Reading> readings = DICTIONARY.alternatives("House of Representatives");

    assertThat(readings)
        .extracting(each -> each.actor().id())
        .containsExactlyInAnyOrder(
            "dl:egypt-house-of-representatives",
            "dl:libya-house-of-representatives",
            "dl:us-house-of-representatives");
    assertThat(readings).allMatch(Reading::needsSupport);
  }

  @Test
  void shouldKnowTheCountryAndTheStateOfGeorgia() {
    assertThat(DICTIONARY.alternatives("Georgia"))
        .extracting(each -> each.actor().id())
        .contains("Q230", "dl:georgia-us");
  }

  @Test
  void shouldGiveACapitalAsGovernmentAndAsPlace() {
    assertThat(DICTIONARY.alternatives("Ankara"))
        .extracting(each -> each.actor().type())
        .contains(ActorType.COUNTRY, ActorType.LOCATION);
  }

  @ParameterizedTest
  @CsvSource({"Turkey", "Chad", "Jordan", "Georgia", "Guinea", "Polish", "Will", "May", "Bush"})
  void shouldProtectWhatIsAnOrdinaryWordOrForename(String name) {
    assertThat(DICTIONARY.alternatives(name))
        .allMatch(reading -> reading.common() || reading.needsSupport());
  }

  @Test
  void shouldFindNoOrdinaryWordAtTheBeginningOfASentence() {
    Set<String> words =
        Set.of(
            "the",
            "a",
            "and",
            "but",
            "in",
            "on",
            "it",
            "he",
            "she",
            "they",
            "we",
            "this",
            "that",
            "there",
            "when",
            "after",
            "before",
            "under",
            "over",
            "while",
            "although",
            "since",
            "earlier",
            "later",
            "yesterday",
            "meanwhile",
            "however",
            "both",
            "some",
            "many",
            "most",
            "more",
            "all",
            "no",
            "not",
            "officials",
            "troops",
            "police",
            "soldiers",
            "protesters",
            "rebels",
            "state",
            "government",
            "president",
            "minister",
            "army",
            "forces",
            "war",
            "peace",
            "talks",
            "monday",
            "tuesday",
            "friday",
            "january",
            "june",
            "security",
            "council",
            "court",
            "party",
            "leader",
            "foreign",
            "defence",
            "interior",
            "who",
            "what",
            "why",
            "how",
            "is",
            "are",
            "was",
            "us",
            "or",
            "as",
            "at",
            "by",
            "for",
            "from",
            "to",
            "with",
            "i",
            "am",
            "be",
            "do",
            "if",
            "so",
            "up",
            "new",
            "old",
            "good",
            "first",
            "last",
            "one",
            "two",
            "general",
            "colonel",
            "major",
            "mission",
            "agency",
            "union",
            "bank",
            "region",
            "city",
            "town",
            "village",
            "border",
            "coast",
            "north",
            "south",
            "east");

    Set<String> found =
        words.stream()
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .filter(
                word ->
                    DICTIONARY.names().find(word).stream()
                        .flatMap(match -> match.readings().stream())
                        .anyMatch(reading -> !reading.needsSupport() && !reading.common()))
            .collect(Collectors.toSet());

    assertThat(found).isEmpty();
  }

  @Test
  void shouldHaveEveryKindOfActorInNumbers() {
    for (ActorType type : ActorType.values()) {
      assertThat(DICTIONARY.actors().stream().filter(actor -> actor.type() == type).count())
          .as(type.name())
          .isGreaterThan(200);
    }
  }

  @Test
  void shouldKnowAllMembersOfTheUnitedNationsWithTheirPeoples() {
    assertThat(
            DICTIONARY.actors().stream()
                .filter(actor -> actor.type() == ActorType.COUNTRY)
                .filter(actor -> !actor.names(NameKind.DEMONYM).isEmpty())
                .count())
        .isGreaterThan(193);
  }

  @Test
  void shouldGiveNoNameTwiceWithinAnEntry() {
    assertThat(DICTIONARY.actors())
        .allSatisfy(
            actor ->
                assertThat(actor.names())
                    .as(actor.id())
                    .doesNotHaveDuplicates()
                    .doesNotContain(new ActorName(actor.name(), NameKind.ALIAS)));
  }

  @Test
  void shouldGiveRolesToPersonsOnly() {
    assertThat(DICTIONARY.actors())
        .filteredOn(actor -> !actor.roles().isEmpty())
        .allMatch(actor -> actor.type() == ActorType.PERSON);
  }
}
