package io.dateline.enrich.text.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDatesTest {
  /** A Wednesday. */
  private static final Instant PUBLISHED = Instant.parse("2020-07-22T09:00:00Z");

  private final EventDates dates = new EventDates();

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On/IN Monday/NNP the/DT minister/NN *met/VBD rebels/NNS ./. | 2020-07-20..2020-07-20
          The/DT minister/NN *met/VBD rebels/NNS on/IN Thursday/NNP ./. | 2020-07-16..2020-07-16
          The/DT minister/NN will/MD *meet/VB rebels/NNS on/IN Thursday/NNP ./. | 2020-07-23..2020-07-23
          He/PRP *met/VBD them/PRP on/IN Wednesday/NNP morning/NN ./. | 2020-07-22..2020-07-22
          He/PRP *met/VBD them/PRP last/JJ Wednesday/NNP ./. | 2020-07-15..2020-07-15
          He/PRP will/MD *meet/VB them/PRP next/JJ Wednesday/NNP ./. | 2020-07-29..2020-07-29
          They/PRP *signed/VBD it/PRP last/JJ month/NN ./. | 2020-06-01..2020-06-30
          They/PRP will/MD *sign/VB it/PRP next/JJ month/NN ./. | 2020-08-01..2020-08-31
          They/PRP *signed/VBD it/PRP last/JJ week/NN ./. | 2020-07-13..2020-07-19
          They/PRP *signed/VBD it/PRP this/DT year/NN ./. | 2020-01-01..2020-12-31
          They/PRP *signed/VBD it/PRP yesterday/NN ./. | 2020-07-21..2020-07-21
          They/PRP will/MD *sign/VB it/PRP tomorrow/NN ./. | 2020-07-23..2020-07-23
          On/IN December/NNP 19th/JJ ,/, they/PRP *signed/VBD it/PRP ./. | 2019-12-19..2019-12-19
          They/PRP *signed/VBD it/PRP on/IN 19/CD December/NNP 2018/CD ./. | 2018-12-19..2018-12-19
          They/PRP *signed/VBD it/PRP on/IN Dec./NNP 19/CD ,/, 2018/CD ./. | 2018-12-19..2018-12-19
          They/PRP *signed/VBD it/PRP on/IN Monday/NNP ,/, July/NNP 13/CD ./. | 2020-07-13..2020-07-13
          They/PRP *signed/VBD it/PRP on/IN 2020-03-05/CD ./. | 2020-03-05..2020-03-05
          The/DT dictator/NN was/VBD *toppled/VBN in/IN 2011/CD ./. | 2011-01-01..2011-12-31
          They/PRP *signed/VBD it/PRP in/IN May/NNP 2011/CD ./. | 2011-05-01..2011-05-31
          They/PRP *signed/VBD it/PRP in/IN November/NNP ./. | 2019-11-01..2019-11-30
          They/PRP will/MD *sign/VB it/PRP in/IN November/NNP ./. | 2020-11-01..2020-11-30
          They/PRP *signed/VBD it/PRP last/JJ December/NNP ./. | 2019-12-01..2019-12-31
          They/PRP *signed/VBD it/PRP two/CD days/NNS ago/RB ./. | 2020-07-20..2020-07-20
          They/PRP *signed/VBD it/PRP three/CD years/NNS ago/RB ./. | 2017-01-01..2017-12-31
          They/PRP *signed/VBD it/PRP a/DT week/NN earlier/RBR ./. | 2020-07-13..2020-07-19
          They/PRP *shelled/VBD it/PRP over/IN the/DT past/JJ three/CD days/NNS ./. | 2020-07-19..2020-07-22
          They/PRP *shelled/VBD it/PRP from/IN June/NNP 3/CD to/TO June/NNP 9/CD ./. | 2020-06-03..2020-06-09
          They/PRP *shelled/VBD it/PRP between/IN March/NNP and/CC June/NNP ./. | 2020-03-01..2020-06-30
          Egypt/NNP plans/VBZ to/TO *meet/VB them/PRP on/IN Friday/NNP ./. | 2020-07-24..2020-07-24
          Egypt/NNP is/VBZ to/TO *meet/VB them/PRP on/IN Friday/NNP ./. | 2020-07-24..2020-07-24
          They/PRP *asked/VBD Egypt/NNP on/IN Monday/NNP night/NN to/TO intervene/VB ./. | 2020-07-20..2020-07-20
          He/PRP threatened/VBD on/IN Tuesday/NNP to/TO *send/VB troops/NNS ./. | 2020-07-21..2020-07-21
          The/DT house/NN voted/VBD on/IN Monday/NNP to/TO allow/VB it/PRP ,/, after/IN he/PRP had/VBD *warned/VBN them/PRP ./. | 2020-07-20..2020-07-20
          On/IN Friday/NNP the/DT minister/NN will/MD *meet/VB them/PRP ./. | 2020-07-24..2020-07-24
          He/PRP had/VBD *persuaded/VBN them/PRP in/IN July/NNP to/TO hold/VB it/PRP back/RB ./. | 2020-07-01..2020-07-31
          Tunis/NNP will/MD *host/VB them/PRP from/IN August/NNP 9/CD ,/, and/CC the/DT envoy/NN thanked/VBD Tunisia/NNP ./. | 2020-08-09..2020-08-09
          He/PRP said/VBD on/IN Monday/NNP that/IN rebels/NNS *attacked/VBD Sirte/NNP on/IN Sunday/NNP ./. | 2020-07-19..2020-07-19
          He/PRP *said/VBD on/IN Monday/NNP that/IN rebels/NNS attacked/VBD Sirte/NNP on/IN Sunday/NNP ./. | 2020-07-20..2020-07-20
          """)
  void shouldResolveDatesFromTheDayOfPublication(String words, String expected) {
    TaggedWords sentence = new TaggedWords(words);

    ResolvedDate date = dates.dateOf(sentence, sentence.predicate(), PUBLISHED).orElseThrow();

    assertThat(date.from() + ".." + date.to()).isEqualTo(expected);
    assertThat(date.stated()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They/PRP *praised/VBD the/DT speech/NN of/IN last/JJ month/NN ./.
          Berlin/NNP *preferred/VBD to/TO wait/VB until/IN December/NNP ./.
          The/DT call/NN came/VBD two/CD weeks/NNS after/IN he/PRP had/VBD *sold/VBN the/DT sea/NN ./.
          He/PRP *accused/VBD France/NNP of/IN the/DT troubles/NNS since/IN 2011/CD ./.
          He/PRP *proposed/VBD a/DT truce/NN from/IN July/NNP 24/CD ./.
          Tunis/NNP will/MD host/VB them/PRP from/IN August/NNP 9/CD ,/, and/CC the/DT envoy/NN *thanked/VBD Tunisia/NNP ./.
          He/PRP *supports/VBZ a/DT truce/NN ,/, and/CC met/VBD them/PRP in/IN June/NNP ./.
          """)
  void shouldNotDateAnEventByWhatBelongsToAnother(String words) {
    TaggedWords sentence = new TaggedWords(words);

    ResolvedDate date = dates.dateOf(sentence, sentence.predicate(), PUBLISHED).orElseThrow();

    assertThat(date.stated()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They/PRP sent/VBD troops/NNS to/TO help/VB the/DT army/NN ,/, which/WDT has/VBZ been/VBN *defending/VBG Sirte/NNP since/IN August/NNP ./.
          Egypt/NNP has/VBZ *supported/VBN the/DT marshal/NN since/IN 2014/CD ./.
          They/PRP have/VBP openly/RB *backed/VBN him/PRP since/IN May/NNP 2015/CD ./.
          """)
  void shouldDateWhatHasGoneOnSinceThenByTheArticle(String words) {
    TaggedWords sentence = new TaggedWords(words);

    ResolvedDate date = dates.dateOf(sentence, sentence.predicate(), PUBLISHED).orElseThrow();

    assertThat(date.day()).isEqualTo(LocalDate.of(2020, 7, 22));
    assertThat(date.stated()).isFalse();
  }

  @Test
  void shouldFallBackOnTheDayOfPublication() {
    TaggedWords sentence = new TaggedWords("Rebels/NNS *attacked/VBD Sirte/NNP ./.");

    ResolvedDate date = dates.dateOf(sentence, sentence.predicate(), PUBLISHED).orElseThrow();

    assertThat(date.day()).isEqualTo(LocalDate.of(2020, 7, 22));
    assertThat(date.stated()).isFalse();
  }

  @Test
  void shouldTellNoRelativeDateWithoutADayOfPublication() {
    TaggedWords relative =
        new TaggedWords("Rebels/NNS *attacked/VBD Sirte/NNP on/IN Monday/NNP ./.");
    TaggedWords absolute = new TaggedWords("Rebels/NNS *attacked/VBD Sirte/NNP in/IN 2011/CD ./.");

    assertThat(dates.dateOf(relative, relative.predicate(), null)).isEmpty();
    assertThat(dates.dateOf(absolute, absolute.predicate(), null))
        .map(ResolvedDate::precision)
        .contains(Precision.YEAR);
  }

  @Test
  void shouldTakeTheModalVerbForNoMonth() {
    TaggedWords sentence = new TaggedWords("May/MD they/PRP *meet/VB in/IN peace/NN ./.");

    assertThat(dates.dateOf(sentence, sentence.predicate(), PUBLISHED))
        .map(ResolvedDate::stated)
        .contains(false);
  }
}
