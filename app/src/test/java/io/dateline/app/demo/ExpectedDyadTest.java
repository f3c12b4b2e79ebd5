package io.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedDyadTest {
  private static final Map<String, SampleArticle> ARTICLES =
      Corpus.load().articles().stream()
          .filter(article -> article.version() == 1)
          .collect(Collectors.toMap(SampleArticle::key, Function.identity()));

  @Test
  void shouldNameAnArticleThatSpeaksOfBothActorsSoonAfter() {
    assertThat(ExpectedDyad.all()).hasSizeGreaterThanOrEqualTo(50);
    assertThat(ExpectedDyad.all())
        .allSatisfy(
            dyad -> {
              SampleArticle article = ARTICLES.get(dyad.article());
              assertThat(article).as(dyad.article()).isNotNull();
              assertThat(article.withdrawn()).isNull();
              String text = String.join("\n", article.paragraphs());
              assertThat(text).containsAnyOf(forms(dyad.source()));
              assertThat(text).containsAnyOf(forms(dyad.target()));
              YearMonth published = YearMonth.from(article.publishedAt().atOffset(ZoneOffset.UTC));
              assertThat(dyad.month()).isBetween(published.minusMonths(1), published);
            });
  }

  /** The last word, cut so that a demonym will do, and the initials. */
  private static String[] forms(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    String stem = last.substring(0, Math.min(4, last.length()));
    String initials = name.replaceAll("[^A-Z]", "");
    return new String[] {stem, initials.length() < 3 ? stem : initials};
  }

  @Test
  void shouldTellTheStoryOfEgyptAndTheLibyanNationalArmy() {
    assertThat(ExpectedDyad.all())
        .filteredOn(d -> d.source().equals("Egypt") && d.target().equals("Libyan National Army"))
        .extracting(ExpectedDyad::month)
        .contains(YearMonth.of(2019, 12), YearMonth.of(2020, 7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2019-04,A,B,+; f:2: 4 fields",
        "2019-04,A,B,0,x/y; f:2: '0' is no sign",
        "April,A,B,+,x/y; f:2: 'April' is no month",
      })
  void shouldNameTheLineOfABrokenRelation(String line, String message) {
    assertThatThrownBy(() -> ExpectedDyad.parse("f", "# comment\n" + line))
        .isInstanceOf(DatelineException.class)
        .hasMessageStartingWith(message);
  }
}
