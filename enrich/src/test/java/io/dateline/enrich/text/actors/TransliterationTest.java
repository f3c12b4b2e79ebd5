package io.dateline.enrich.text.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {
  @ParameterizedTest
  @CsvSource({
    "gaddafi, qadhafi",
    "gaddafi, kadafi",
    "sarraj, serraj",
    "bashagha, bashaga",
    "muhammad, mohamed",
    "mohammed, mohamad",
    "hussein, hossein",
    "zelensky, zelenskyy",
    "haniyeh, haniya",
    "abdelfattah, abdulfattah",
    "abderrahman, abdurrahman",
    "ghannouchi, ghannushi",
    "lukashenko, lukashenka",
    "hifter, hiftar"
  })
  void shouldGiveOneSkeletonToWaysOfWritingOneName(String one, String other) {
    assertThat(Transliteration.skeletons(one)).isEqualTo(Transliteration.skeletons(other));
  }

  @ParameterizedTest
  @CsvSource({"mohammed, mahmoud", "khamenei, khomeini", "sisi, sosa", "haftar, hifter"})
  void shouldTellDifferentNamesApartWhereTheFirstVowelDoes(String one, String other) {
    assertThat(Transliteration.skeletons(one)).isNotEqualTo(Transliteration.skeletons(other));
  }

  @ParameterizedTest
  @CsvSource({"al", "el", "ul"})
  void shouldFoldTheArticleToNothing(String article) {
    assertThat(Transliteration.skeletons(article)).isEmpty();
  }
}
