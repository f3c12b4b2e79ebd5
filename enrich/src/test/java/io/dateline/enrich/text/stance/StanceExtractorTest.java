package io.dateline.enrich.text.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Stance;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.TextEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

class StanceExtractorTest {
  private static final TextEngine ENGINE = TextEngine.create().withGuesses();
  private static final String TEXT =
      "The warlord Khalifa Haftar attacked the Government of National Accord. \uD83D\uDE00 "
          + "“The corrupt Nicolas Maduro must go,” Mike Pompeo said. Joe Biden praised Angela Merkel.";

  @Test
  void shouldGiveTheSameStancesEachTime() {
    Tagged first = ENGINE.tag(Article.of(TEXT));

    List<Stance> second = ENGINE.tag(Article.of(TEXT)).stances();

    assertThat(second).isNotEmpty().isEqualTo(first.stances());
  }

  @Test
  void shouldLeaveGuessesOutOfTheRecord() {
    Article article =
        Article.of(TEXT + " The chaos that Donald Trump left was a shameful disaster.");

    List<Stance> guessed = ENGINE.tag(article).stances();
    List<Stance> recorded = TextEngine.create().tag(article).stances();

    assertThat(guessed).extracting(Stance::rule).anyMatch(rule -> rule.startsWith("tone "));
    assertThat(recorded)
        .isEqualTo(
            guessed.stream()
                .filter(each -> each.confidence() >= StanceExtractor.LEAST_SURE)
                .toList());
  }

  @Test
  void shouldKeepEvidenceInsideItsSentenceAndConfidenceBetweenZeroAndOne() {
    Tagged tagged = ENGINE.tag(Article.of(TEXT));

    assertThat(tagged.stances())
        .allSatisfy(
            each -> {
              assertThat(each.evidence().begin())
                  .isGreaterThanOrEqualTo(tagged.sentences().get(each.sentence()).begin());
              assertThat(each.evidence().end())
                  .isLessThanOrEqualTo(tagged.sentences().get(each.sentence()).end());
              assertThat(each.confidence()).isBetween(0.0, 1.0);
              assertThat(each.polarity()).isBetween(-1.0, 1.0);
              assertThat(each.rule()).isNotBlank();
            });
  }

  @Test
  void shouldPointAtTheFramingWord() {
    Tagged tagged = ENGINE.tag(Article.of(TEXT));

    assertThat(tagged.stances())
        .filteredOn(each -> each.rule().equals("phrase") && each.holder() == null)
        .extracting(each -> TEXT.substring(each.evidence().begin(), each.evidence().end()))
        .contains("warlord");
  }

  @Test
  void shouldGiveQuotedWordsToTheirSpeakerAlone() {
    Tagged tagged = ENGINE.tag(Article.of(TEXT));

    assertThat(tagged.stances())
        .filteredOn(each -> each.target().name().contains("Maduro"))
        .isNotEmpty()
        .allMatch(each -> each.holder() != null);
  }
}
