package io.dateline.enrich.text.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.TextSpan;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
  private final Segmenter segmenter = new Segmenter(Abbreviations.shipped());

  private List<String> sentences(String text) {
    return segmenter.segment(Article.of(text)).stream()
        .map(s -> text.substring(s.begins()[0], s.ends()[s.size() - 1]))
        .toList();
  }

  private String tokens(String text) {
    return String.join(
        " ",
        segmenter.segment(Article.of(text)).stream()
            .flatMap(s -> Arrays.stream(s.forms()))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gen. Haftar met Dr. Amal Saleh in Tobruk.",
        "The envoy said the U.S. Navy had left.",
        "Prime Minister A. B. Dbeibah spoke at 10.30 a.m. on Monday.",
        "Prices rose 3.5 percent, the No. 2 official said.",
        "See http://example.org/a.b?c=d.e for the text.",
        "Write to desk@example.org about it.",
        "\"Will they come?\" asked the mayor.",
        "The firm Acme Inc. and Lt. Col. Omar agreed.",
        "The talks (held on Jan. 5) failed.",
        "He paused ... and went on.",
      })
  void shouldKeepOneSentenceWhole(String text) {
    List<String> sentences = sentences(text);

    assertThat(sentences).containsExactly(text);
  }

  @Test
  void shouldEndSentencesAtStopsWithTheirQuotes() {
    String text = "“We shall not yield.” He left! “Why?” Nobody knew. al-Sarraj stayed.";

    List<String> sentences = sentences(text);

    assertThat(sentences)
        .containsExactly(
            "“We shall not yield.”", "He left!", "“Why?”", "Nobody knew.", "al-Sarraj stayed.");
  }

  @Test
  void shouldEndASentenceAfterAnAbbreviationBeforeAPlainBeginning() {
    List<String> sentences = sentences("They flew to the U.S. The talks began.");

    assertThat(sentences).containsExactly("They flew to the U.S.", "The talks began.");
  }

  @Test
  void shouldEndSentencesAtParagraphsAndHeadlines() {
    List<String> sentences = sentences("Truce holds\nThe guns fell silent\n\nEnvoys arrived");

    assertThat(sentences).containsExactly("Truce holds", "The guns fell silent", "Envoys arrived");
  }

  @Test
  void shouldReadOnOverTheLineBreaksOfWrappedText() {
    String text = "The guns fell silent\non Friday as envoys\narrived in the city.";

    List<String> sentences = sentences(text);

    assertThat(sentences).containsExactly(text);
  }

  @Test
  void shouldFindASentenceEndWhereTheSpaceWasForgotten() {
    List<String> sentences = sentences("The army withdrew.Residents cheered.");

    assertThat(sentences).containsExactly("The army withdrew.", "Residents cheered.");
  }

  @Test
  void shouldLeaveExcludedRangesOut() {
    String text = "Read more here. The minister left. Share this";
    Article article =
        new Article(
            "a",
            text,
            null,
            null,
            null,
            null,
            List.of(new TextSpan(0, 15), new TextSpan(35, text.length())));

    List<TokenizedSentence> sentences = segmenter.segment(article);

    assertThat(sentences).hasSize(1);
    assertThat(sentences.get(0).forms()).containsExactly("The", "minister", "left", ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '%',
      value = {
        "Turkey's troops didn't go.|Turkey 's troops did n't go .",
        "They’ll meet; we can't.|They 'll meet ; we ca n't .",
        "He cannot stay.|He can not stay .",
        "the GNA-held city (Misrata)|the GNA-held city ( Misrata )",
        "U.N.-backed forces|U.N.-backed forces",
        "It cost $5.2 million, 10,000 dead.|It cost $ 5.2 million , 10,000 dead .",
        "a 20% rise—says who?|a 20 % rise -- says who ?",
        "“Go,” he said...|\" Go , \" he said ...",
        "workers' rights in the '90s|workers ' rights in the '90s",
        "war/peace in 2019–20|war / peace in 2019-20",
        "O'Brien and Sa'id of al-Jaish|O'Brien and Sa'id of al-Jaish",
        "www.example.org, me@example.org.|www.example.org , me@example.org .",
        "@user said #peace|@user said #peace",
        "the U.S.|the U.S.",
      })
  void shouldCutTokens(String text, String tokens) {
    String found = tokens(text);

    assertThat(found).isEqualTo(tokens);
  }

  @Test
  void shouldCutASentenceWithoutEnd() {
    String text = "word ".repeat(1000);

    List<TokenizedSentence> sentences = segmenter.segment(Article.of(text));

    assertThat(sentences).hasSize(3);
    assertThat(sentences).allMatch(s -> s.size() <= Segmenter.LONGEST_SENTENCE);
  }
}
