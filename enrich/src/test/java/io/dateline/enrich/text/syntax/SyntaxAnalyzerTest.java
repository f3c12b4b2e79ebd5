package io.dateline.enrich.text.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.enrich.text.Article;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxAnalyzerTest {
  private final SyntaxAnalyzer analyzer = SyntaxAnalyzer.shipped();

  private Sentence sentence(String text) {
    return analyzer.analyze(Article.of(text)).get(0);
  }

  private static int find(Sentence sentence, String form) {
    return IntStream.range(0, sentence.size())
        .filter(i -> sentence.form(i).equals(form))
        .findFirst()
        .orElseThrow(() -> new AssertionError(form + " is not in\n" + sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The army attacked the port.|army|SUBJECT|attacked",
        "The army attacked the port.|port|OBJECT|attacked",
        "The port was attacked by the army.|port|PASSIVE_SUBJECT|attacked",
        "The port was attacked by the army.|by|AGENT|attacked",
        "The port was attacked by the army.|army|PREPOSITION_OBJECT|by",
        "The port was attacked by the army.|was|PASSIVE_AUXILIARY|attacked",
        "Egypt did not recognise the council.|not|NEGATION|recognise",
        "Egypt will send troops to the border.|to|PREPOSITION|send",
        "Egypt will send troops to the border.|will|AUXILIARY|send",
        "The minister said that the talks had failed.|failed|CLAUSE_COMPLEMENT|said",
        "The minister said that the talks had failed.|that|MARKER|failed",
        "The minister said that the talks had failed.|talks|SUBJECT|failed",
        "Turkey agreed to lift the embargo.|lift|OPEN_COMPLEMENT|agreed",
        "Turkey agreed to lift the embargo.|embargo|OBJECT|lift",
        "Turkey agreed to lift the embargo.|to|MARKER|lift",
        "The rebels, who control the city, refused.|control|RELATIVE_CLAUSE|rebels",
        "The rebels, who control the city, refused.|rebels|SUBJECT|refused",
        "Russia and China vetoed the resolution.|China|CONJUNCT|Russia",
        "Russia and China vetoed the resolution.|Russia|SUBJECT|vetoed",
        "Russia's envoy met Tunisia's president.|Russia|POSSESSOR|envoy",
        "Russia's envoy met Tunisia's president.|Tunisia|POSSESSOR|president",
        "Defence minister Hulusi Akar visited Tripoli.|Akar|SUBJECT|visited",
        "Defence minister Hulusi Akar visited Tripoli.|Hulusi|COMPOUND|Akar",
        "Troops loyal to the general left the town.|Troops|SUBJECT|left",
        "Soldiers trained by Italy guard the camp.|trained|NOUN_CLAUSE|Soldiers",
        "The general is a friend of Moscow.|friend|ATTRIBUTE|is",
        "He warned Ankara because its ships came near.|came|ADVERBIAL_CLAUSE|warned",
        "The council met on Sunday and rejected the plan.|rejected|CONJUNCT|met",
        "The foreign forces must leave.|foreign|ADJECTIVE|forces",
        "Two drones hit three trucks.|Two|NUMBER|drones",
        "\"We reject this deal,\" said the mayor.|mayor|SUBJECT|said",
        "\"This is a trap,\" said Omar Salem on Monday.|Salem|SUBJECT|said",
        "The parties signed the accord in Geneva.|Geneva|PREPOSITION_OBJECT|in",
      })
  void shouldTieAWordToItsHead(String text, String word, Arc arc, String head) {
    Sentence sentence = sentence(text);

    int at = find(sentence, word);

    assertThat(sentence.arc(at)).as(sentence.toString()).isEqualTo(arc);
    assertThat(sentence.form(sentence.head(at))).as(sentence.toString()).isEqualTo(head);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The troops have left.|DT NNS VBP VBN .",
        "She has denied the report.|PRP VBZ VBN DT NN .",
        "France's president did not go.|NNP POS NN VBD RB VB .",
        "They want to talk.|PRP VBP TO VB .",
        "The strongest party won 12 seats.|DT JJS NN VBD CD NNS .",
        "Who killed them?|WP VBD PRP .",
      })
  void shouldTagWords(String text, String tags) {
    Sentence sentence = sentence(text);

    List<String> found = IntStream.range(0, sentence.size()).mapToObj(sentence::tag).toList();

    assertThat(String.join(" ", found)).isEqualTo(tags);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prime Minister Selma Kaya spoke in Ankara.|Selma|BEGIN_PERSON",
        "Prime Minister Selma Kaya spoke in Ankara.|Kaya|INSIDE_PERSON",
        "Prime Minister Selma Kaya spoke in Ankara.|Ankara|BEGIN_LOCATION",
        "Prime Minister Selma Kaya spoke in Ankara.|spoke|OUTSIDE",
        "Officials of the European Union arrived in Brussels.|European|BEGIN_ORGANIZATION",
        "Officials of the European Union arrived in Brussels.|Union|INSIDE_ORGANIZATION",
        "Officials of the European Union arrived in Brussels.|Brussels|BEGIN_LOCATION",
        "Mr Peter Novak and John Ashdown left Warsaw.|John|BEGIN_PERSON",
      })
  void shouldFindNames(String text, String word, NameTag name) {
    Sentence sentence = sentence(text);

    assertThat(sentence.name(find(sentence, word))).as(sentence.toString()).isEqualTo(name);
  }

  @Test
  void shouldNormaliseQuotesInFormsAndKeepTheirPlaces() {
    String text = "  “Go,” he said — twice.";

    Sentence sentence = sentence(text);

    assertThat(sentence.form(0)).isEqualTo("\"");
    assertThat(text.substring(sentence.begin(0), sentence.end(0))).isEqualTo("“");
    assertThat(sentence.form(find(sentence, "--"))).isEqualTo("--");
    assertThat(sentence.begin()).isEqualTo(2);
    assertThat(sentence.end()).isEqualTo(text.length());
  }

  @Test
  void shouldParseOnlyTheSentencesAskedFor() {
    List<Sentence> tagged = analyzer.tag(Article.of("The army left. The town cheered."));

    List<Sentence> parsed = analyzer.parse(tagged, i -> i == 1);

    assertThat(parsed).extracting(Sentence::parsed).containsExactly(false, true);
    assertThat(parsed.get(0).head(1)).isEqualTo(-1);
    assertThat(parsed.get(0).arc(1)).isEqualTo(Arc.OTHER);
    assertThat(analyzer.parse(parsed.get(1))).isSameAs(parsed.get(1));
  }

  @Test
  void shouldRefuseASentenceOfAnotherMake() {
    Sentence parsed = sentence("The army left.");
    Sentence foreign =
        (Sentence)
            java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Sentence.class},
                (proxy, method, args) ->
                    method.getName().equals("parsed") ? (Object) false : "a proxy");

    assertThat(parsed.parsed()).isTrue();
    assertThatThrownBy(() -> analyzer.parse(foreign)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldFindNoSentenceInNothing() {
    List<Sentence> sentences = analyzer.analyze(Article.of(" \n\t "));

    assertThat(sentences).isEmpty();
  }

  @Test
  void shouldSayTheSameOnManyThreads() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      texts.add("The envoy of country " + i + " met General Omar Said in Cairo. They agreed.");
    }
    List<String> alone =
        texts.stream().map(text -> analyzer.analyze(Article.of(text)).toString()).toList();

    List<String> together =
        texts.parallelStream().map(text -> analyzer.analyze(Article.of(text)).toString()).toList();

    assertThat(together).isEqualTo(alone);
  }

  @Test
  void shouldTakeTimeInProportionToTheLength() {
    String unit = "The army of the east attacked the port and the envoy \"protested\". ";
    Article small = Article.of(unit.repeat(300));
    Article large = Article.of(unit.repeat(6000));
    analyzer.analyze(small);
    analyzer.analyze(small);

    long shortTime = fastest(small);
    long longTime = fastest(large);

    assertThat(longTime).as("twenty times the text").isLessThan(120 * shortTime);
  }

  @Test
  void shouldReadAMegabyteWithoutASpaceOrStop() {
    List<String> endless =
        List.of("a".repeat(1 << 20), "!".repeat(1 << 20), "\u201d'.".repeat(1 << 18));

    for (String text : endless) {
      List<Sentence> sentences = analyzer.tag(Article.of(text));

      assertThat(sentences).allMatch(s -> s.size() <= Segmenter.LONGEST_SENTENCE);
      assertThat(sentences.get(sentences.size() - 1).end()).isEqualTo(text.length());
    }
  }

  private long fastest(Article article) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long begin = processorTime();
      analyzer.analyze(article);
      times.add(processorTime() - begin);
    }
    return Collections.min(times);
  }

  /** What this thread has used of a processor, whatever else the machine does; in nanoseconds. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
