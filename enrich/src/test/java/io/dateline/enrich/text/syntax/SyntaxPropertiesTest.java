package io.dateline.enrich.text.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.Article;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SyntaxPropertiesTest {
  private final SyntaxAnalyzer analyzer = SyntaxAnalyzer.shipped();

  @Provide
  Arbitrary<String> newsLike() {
    return Arbitraries.of(
            "Haftar",
            "said",
            "U.S.",
            "Gen.",
            "“",
            "”",
            ".",
            "...",
            "?!",
            "\n",
            "\n\n",
            "the",
            "attacked",
            "'s",
            "don't",
            "1,000",
            "$5m",
            "—",
            "-",
            "al-Sarraj",
            "www.x.org/a",
            "(",
            ")",
            "🇱🇾",
            "\ud83c",
            "e\u0301",
            "北京",
            "\u200b",
            "\t",
            "of",
            "forces",
            ";",
            "’")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join(parts.size() % 2 == 0 ? " " : "", parts));
  }

  @Property(tries = 300)
  void shouldGiveEveryTokenItsPlaceInAnyText(@ForAll String text) {
    List<Sentence> sentences = analyzer.analyze(Article.of(text));

    assertPlaces(text, sentences);
  }

  @Property(tries = 500)
  void shouldGiveEveryTokenItsPlaceInNewsLikeText(@ForAll("newsLike") String text) {
    List<Sentence> sentences = analyzer.analyze(Article.of(text));

    assertPlaces(text, sentences);
  }

  @Property(tries = 100)
  void shouldSayTheSameTwice(@ForAll("newsLike") String text) {
    String once = analyzer.analyze(Article.of(text)).toString();

    String twice = new SyntaxAnalyzer(SyntaxModelHolder.MODEL).analyze(Article.of(text)).toString();

    assertThat(twice).isEqualTo(once);
  }

  private static final class SyntaxModelHolder {
    static final SyntaxModel MODEL = SyntaxModel.shipped();
  }

  private static void assertPlaces(String text, List<Sentence> sentences) {
    int at = 0;
    for (Sentence sentence : sentences) {
      assertThat(sentence.size()).isBetween(1, Segmenter.LONGEST_SENTENCE);
      assertThat(sentence.begin()).isEqualTo(sentence.begin(0));
      int roots = 0;
      for (int i = 0; i < sentence.size(); i++) {
        assertThat(text.substring(at, sentence.begin(i)).chars().boxed().toList())
            .allMatch(c -> Characters.isSpace((char) c.intValue()));
        at = sentence.end(i);
        assertThat(at).isGreaterThan(sentence.begin(i));
        assertThat(sentence.head(i)).isBetween(-1, sentence.size() - 1).isNotEqualTo(i);
        roots += sentence.head(i) == -1 ? 1 : 0;
      }
      assertThat(roots).isEqualTo(1);
      assertThat(sentence.end()).isEqualTo(at);
    }
    assertThat(text.substring(at).chars().boxed().toList())
        .allMatch(c -> Characters.isSpace((char) c.intValue()));
  }
}
