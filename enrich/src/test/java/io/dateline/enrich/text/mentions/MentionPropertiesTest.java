package io.dateline.enrich.text.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.enrich.text.syntax.Sentence;
import io.dateline.enrich.text.syntax.SyntaxAnalyzer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MentionPropertiesTest {
  private static final MentionFinder FINDER = new MentionFinder(Dictionary.shipped());

  @Provide
  Arbitrary<String> newsLikeText() {
    return Arbitraries.of(
            "President",
            "General",
            "Haftar",
            "Egypt",
            "'s",
            "Turkish-backed",
            "forces",
            "(GNA)",
            "Ankara",
            "said",
            "the",
            "government",
            "of",
            "Libya",
            ",",
            ".",
            "\"",
            "\u201c",
            "\u201d",
            "He",
            "their",
            "both sides",
            "\n\n",
            "U.N.",
            "-",
            "Party",
            "and",
            "in",
            "\uD83D\uDE00",
            "Erdo\u011Fan",
            "al-",
            "former",
            "House of Representatives",
            "We")
        .list()
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 300)
  void shouldKeepOffsetsInsideTheTokensOfTheirSentence(@ForAll("newsLikeText") String text) {
    List<Sentence> sentences = SyntaxAnalyzer.shipped().tag(Article.of(text));

    Mentions mentions = FINDER.find(Article.of(text), sentences);

    for (ActorMention each : mentions.all()) {
      Sentence sentence = sentences.get(each.sentence());
      assertThat(each.first()).isBetween(0, each.head());
      assertThat(each.head()).isLessThan(each.last());
      assertThat(each.last()).isLessThanOrEqualTo(sentence.size());
      assertThat(each.begin()).isBetween(sentence.begin(each.first()), each.end() - 1);
      assertThat(each.end()).isLessThanOrEqualTo(sentence.end(each.last() - 1));
    }
  }

  @Property(tries = 100)
  void shouldFindTheSameTwice(@ForAll("newsLikeText") String text) {
    Article article = Article.of(text);
    List<Sentence> sentences = SyntaxAnalyzer.shipped().tag(article);

    List<ActorMention> once = FINDER.find(article, sentences).all();
    List<ActorMention> again =
        new MentionFinder(Dictionary.shipped())
            .find(article, SyntaxAnalyzer.shipped().tag(article))
            .all();

    assertThat(again).isEqualTo(once);
  }

  @Property(tries = 200)
  void shouldBearAnyText(@ForAll String text) {
    Article article = Article.of(text);

    Mentions mentions = FINDER.find(article, SyntaxAnalyzer.shipped().tag(article));

    assertThat(mentions.all()).allMatch(each -> each.end() <= text.length());
  }
}
