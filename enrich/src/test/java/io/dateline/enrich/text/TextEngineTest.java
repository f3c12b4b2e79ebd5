package io.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.actors.Dictionary;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextEngineTest {
  private final TextEngine engine = TextEngine.create();

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
}
