package io.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.enrich.text.actors.Dictionary;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextEngineTest {
  private final TextEngine engine = TextEngine.create().withGuesses();

  @Test
  void shouldCountCodePoints() {
    Tagged tagged = engine.tag(Article.of("\uD83D\uDE00 Egypt closed the border."));

    Mention egypt = tagged.mentions().get(0);
    assertThat(egypt.text()).isEqualTo("Egypt");
    assertThat(egypt.begin()).isEqualTo(2);
    assertThat(egypt.end()).isEqualTo(7);
  }

  @Test
  void shouldNameTheLanguageOfOtherTextAndTagNothing() {
    Tagged tagged =
        engine.tag(
            Article.of("Le pr\u00e9sident est dans la ville avec une d\u00e9l\u00e9gation."));

    assertThat(tagged.language()).isEqualTo("fr");
    assertThat(tagged.mentions()).isEmpty();
  }

  @Test
  void shouldTagNothingInExcludedRanges() {
    String text = "Egypt closed the border.\n\nShare this: Libya news.";
    Article article =
        new Article("", text, null, null, null, null, List.of(new TextSpan(26, text.length())));

    Tagged tagged = engine.tag(article);

    assertThat(tagged.mentions()).extracting(Mention::text).containsExactly("Egypt");
  }

  @Test
  void shouldKnowOnlyTheActorsOfItsDictionary() {
    TextEngine empty = engine.withDictionary(Dictionary.of(List.of()));

    Tagged tagged = empty.tag(Article.of("Hulusi Akar landed in Ankara."));

    assertThat(tagged.mentions()).extracting(Mention::actor).allMatch(id -> id.startsWith("name:"));
    assertThat(empty.dictionaryVersion()).isNotEqualTo(engine.dictionaryVersion());
  }

  @Test
  void shouldReportSeveralPersonsAsABody() {
    Tagged tagged = engine.tag(Article.of("Protesters and a minister met the Algerians in Oran."));

    assertThat(tagged.mentions())
        .extracting(Mention::text, Mention::type)
        .contains(
            tuple("Protesters", ActorType.ORGANIZATION),
            tuple("a minister", ActorType.PERSON),
            tuple("Algerians", ActorType.ORGANIZATION));
  }

  @Test
  void shouldLeaveBehindThePeopleOfABallot() {
    Tagged tagged = engine.tag(Article.of("She won the Norwegian election. Norwegian ships left."));

    assertThat(tagged.mentions())
        .filteredOn(each -> each.text().equals("Norwegian"))
        .extracting(Mention::sentence)
        .containsExactly(1);
  }

  @Test
  void shouldReferToMentionsByTheirPlaceInTheResult() {
    Tagged tagged =
        engine.tag(
            Article.of(
                "The Norwegian election was close. My hat is there. Egypt condemned Sudan."));

    Relation relation = tagged.relations().get(0);
    assertThat(tagged.mentions().get(relation.source().mention()).text()).isEqualTo("Egypt");
    assertThat(tagged.mentions().get(relation.target().mention()).text()).isEqualTo("Sudan");
  }
}
