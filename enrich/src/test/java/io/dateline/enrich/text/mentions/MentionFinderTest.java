package io.dateline.enrich.text.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.enrich.text.syntax.Sentence;
import io.dateline.enrich.text.syntax.SyntaxAnalyzer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MentionFinderTest {
  private static final Instant PUBLISHED = Instant.parse("2020-07-21T12:00:00Z");
  private static final MentionFinder FINDER = new MentionFinder(Dictionary.shipped());

  static Stream<WantedMentions> wanted() {
    return WantedMentions.read("mentions.txt").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wanted")
  void shouldFindTheMentionsWanted(WantedMentions wanted) {
    Mentions mentions = find(wanted.text(), PUBLISHED);

    assertThat(wanted.missing(mentions)).as(wanted.describe(mentions)).isEmpty();
  }

  @Test
  void shouldLookUpOfficesOnTheDayOfTheArticle() {
    Mentions before = find("The American president spoke.", Instant.parse("2016-05-01T00:00:00Z"));
    Mentions after = find("The American president spoke.", Instant.parse("2018-05-01T00:00:00Z"));

    assertThat(before.all().get(0).name()).isEqualTo("Barack Obama");
    assertThat(after.all().get(0).name()).isEqualTo("Donald Trump");
  }

  @Test
  void shouldGiveAnUnknownNameTheSameIdInEveryArticle() {
    Mentions one = find("Colonel Tarek Benzerti resigned.", PUBLISHED);
    Mentions other = find("The court heard Tarek Benzerti yesterday.", null);

    assertThat(one.all().get(0).actor()).isEqualTo("name:tarek-benzerti");
    assertThat(other.all()).extracting(ActorMention::actor).contains("name:tarek-benzerti");
  }

  @Test
  void shouldChainAllMentionsOfOneActor() {
    Mentions mentions = find("Hulusi Akar arrived. Akar smiled. He left.", PUBLISHED);

    assertThat(mentions.chain(mentions.all().get(0))).hasSize(3);
  }

  @Test
  void shouldFindTheMentionThatATokenHeads() {
    Mentions mentions = find("Turkish troops crossed the river.", PUBLISHED);

    assertThat(mentions.headedBy(0, 1)).map(ActorMention::name).contains("Turkey");
    assertThat(mentions.covering(0, 0)).map(ActorMention::last).contains(1);
  }

  private static Mentions find(String text, Instant publishedAt) {
    Article article = new Article("", text, null, null, null, publishedAt, List.of());
    List<Sentence> sentences = SyntaxAnalyzer.shipped().tag(article);
    return FINDER.find(article, sentences);
  }
}
