package io.dateline.enrich.text.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {
  private static final Dictionary DICTIONARY =
      Dictionary.of(
          DictionaryLoader.parse(
              "test.actors",
              """
              dl:egypt COUNTRY Egypt
                demonym  Egyptian | Egyptians
              dl:turkey COUNTRY Turkey
                demonym  Turkish
              dl:emirates COUNTRY United Arab Emirates
                acronym  UAE
              dl:us COUNTRY United States
                acronym  US
                seat     the White House
              dl:yemen COUNTRY Yemen
                capital  Sana'a
              dl:mission ORGANIZATION United Nations Support Mission in Libya
              dl:ministry GOVERNMENT Ruritanian Defence Ministry
              dl:sisi PERSON Abdel Fattah el-Sisi
              Q1016 COUNTRY Libya
              dl:haftar PERSON Khalifa Haftar
                short  Haftar
                role   commander of Q1016
              dl:perot PERSON Ross Perot
              dl:son PERSON Saddam Haftar
              dl:leyen PERSON Ursula von der Leyen
              dl:mbs PERSON Mohammed bin Salman
              dl:hor-libya GOVERNMENT Libyan House of Representatives
                short  House of Representatives
              dl:hor-egypt GOVERNMENT Egyptian House of Representatives
                short  House of Representatives
              dl:koubek PERSON Jan Kubiš
              dl:nusra ARMED_GROUP Jabhat al-Nusra
              dl:times MEDIA The Ruritanian Times
              """));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Egypt's army crossed the border | Egypt | dl:egypt",
        "Turkish-backed fighters advanced | Turkish | dl:turkey",
        "the U.A.E. sent a plane | U.A.E. | dl:emirates",
        "the UAE sent a plane | UAE | dl:emirates",
        "Sanaa is quiet | Sanaa | dl:yemen",
        "Sana’a is quiet | Sana’a | dl:yemen",
        "near the White House today | White House | dl:us",
        "President Abdel-Fattah El-Sisi spoke | Abdel-Fattah El-Sisi | dl:sisi",
        "Abdel Fattah al-Sisi spoke | Abdel Fattah al-Sisi | dl:sisi",
        "and al-Sisi spoke | al-Sisi | dl:sisi",
        "Sisi spoke | Sisi | dl:sisi",
        "Von der Leyen spoke | Von der Leyen | dl:leyen",
        "then von der Leyen spoke | von der Leyen | dl:leyen",
        "with bin Salman on Monday | bin Salman | dl:mbs",
        "Jan Kubis resigned | Jan Kubis | dl:koubek",
        "UN Support Mission in Libya said | UN Support Mission in Libya | dl:mission",
        "the Ruritanian Defense Ministry | Ruritanian Defense Ministry | dl:ministry",
        "The Ruritanian Times wrote | Ruritanian Times | dl:times"
      })
  void shouldFindAName(String text, String name, String id) {
    List<NameMatch> matches = DICTIONARY.names().find(text);

    assertThat(matches).hasSize(1);
    assertThat(text.substring(matches.get(0).begin(), matches.get(0).end())).isEqualTo(name);
    assertThat(matches.get(0).level()).isEqualTo(MatchLevel.EXACT);
    assertThat(matches.get(0).readings()).extracting(each -> each.actor().id()).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "they gave it to us",
        "a turkey dinner",
        "of Salman",
        "Leyen",
        "egypt in lower case",
        "Jan, the elder",
        "United. Arab Emirates",
        "United\n\nArab Emirates",
        "Mohammed",
        "Roses Party",
        "Kadafi"
      })
  void shouldFindNothingWhereNoNameStands(String text) {
    assertThat(DICTIONARY.names().find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "U.N. support mission in Libya, dl:mission",
    "EGYPT, dl:egypt",
    "KHALIFA HAFTAR, dl:haftar"
  })
  void shouldFindANameInAnotherCase(String text, String id) {
    NameMatch match = DICTIONARY.names().find(text).get(0);

    assertThat(match.level()).isEqualTo(MatchLevel.CASELESS);
    assertThat(match.readings()).extracting(each -> each.actor().id()).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "Abdelfattah as-Sissi, dl:sisi",
    "Abd al-Fattah Sisi, dl:sisi",
    "Abdul Fatah al-Sisi, dl:sisi",
    "Muhammad bin Salman, dl:mbs",
    "Jabhat an-Nusra, dl:nusra",
    "Khaleefa al-Haftaar, dl:haftar"
  })
  void shouldFindAPersonOrGroupInAnotherTransliteration(String text, String id) {
    NameMatch match = DICTIONARY.names().find(text).get(0);

    assertThat(match.level()).isEqualTo(MatchLevel.TRANSLITERATED);
    assertThat(match.end()).isEqualTo(text.length());
    assertThat(match.readings()).extracting(each -> each.actor().id()).containsExactly(id);
  }

  @Test
  void shouldPreferTheLongestName() {
    List<NameMatch> matches = DICTIONARY.names().find("Egyptian House of Representatives");

    assertThat(matches).singleElement().satisfies(match -> assertThat(match.readings()).hasSize(1));
  }

  @Test
  void shouldGiveEveryReadingOfAnAmbiguousName() {
    assertThat(DICTIONARY.alternatives("House of Representatives"))
        .extracting(each -> each.actor().id())
        .containsExactly("dl:hor-egypt", "dl:hor-libya");
  }

  @Test
  void shouldMarkShortNamesAsInNeedOfSupport() {
    assertThat(DICTIONARY.alternatives("Sisi")).allMatch(Reading::needsSupport);
    assertThat(DICTIONARY.alternatives("Egypt")).noneMatch(Reading::needsSupport);
  }

  @Test
  void shouldMarkNamesThatAreWordsBesides() {
    assertThat(DICTIONARY.alternatives("Turkey")).allMatch(Reading::common);
    assertThat(DICTIONARY.alternatives("Egypt")).noneMatch(Reading::common);
  }

  @Test
  void shouldLeaveASurnameToThePersonWhoseEntryGivesIt() {
    assertThat(DICTIONARY.alternatives("Haftar"))
        .extracting(each -> each.actor().id())
        .containsExactly("dl:haftar");
  }

  @Test
  void shouldLookWithinTheGivenRangeOnly() {
    String text = "Egypt and Turkey and Yemen";

    assertThat(DICTIONARY.names().find(text, 6, 16))
        .singleElement()
        .satisfies(match -> assertThat(match.begin()).isEqualTo(10));
  }

  @Test
  void shouldStandAnyTextWithOffsetsThatFit() {
    Random random = new Random(7);

    for (int round = 0; round < 300; round++) {
      String text =
          random
              .ints(60, 0, 0x3000)
              .mapToObj(c -> c % 5 == 0 ? "al-Sisi." : String.valueOf((char) c))
              .reduce("", String::concat);

      int last = 0;
      for (NameMatch match : DICTIONARY.names().find(text)) {
        assertThat(match.begin()).isGreaterThanOrEqualTo(last).isLessThan(match.end());
        last = match.end();
      }
      assertThat(last).isLessThanOrEqualTo(text.length());
    }
  }
}
