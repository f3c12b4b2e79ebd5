package io.dateline.enrich.text.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TextSketchTest {
  private static final double ERROR = 0.1;

  @Test
  void shouldHaveNoSketchOfAShortText() {
    assertThat(TextSketch.of("Egypt and Turkey met in Berlin.")).isEmpty();
  }

  @Test
  void shouldIgnoreCasePunctuationAndWhiteSpace() {
    String text = words(1, 200);

    assertThat(TextSketch.of(text.replace(" ", ",\n ").toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(TextSketch.of(text));
  }

  @Test
  void shouldEstimateTheSimilarityOfATextCutByHalf() {
    String whole = words(2, 400);
    String half = whole.substring(0, whole.length() / 2);

    assertThat(similarity(whole, half)).isCloseTo(0.5, Offset.offset(ERROR));
  }

  @Test
  void shouldFindNothingInCommonBetweenDifferentTexts() {
    assertThat(similarity(words(3, 300), words(4, 300))).isLessThan(0.05);
  }

  @Test
  void shouldRecogniseACopyWithTwoParagraphsAdded() {
    String report = words(5, 300);

    assertThat(similarity(report, words(6, 40) + " " + report + " " + words(7, 40)))
        .isCloseTo(300.0 / 380, Offset.offset(ERROR));
  }

  @Property(tries = 200)
  void shouldSketchAnyText(@ForAll String text) {
    assertThat(TextSketch.of(text))
        .satisfiesAnyOf(
            sketch -> assertThat(sketch).isEmpty(),
            sketch -> assertThat(sketch).hasSize(TextSketch.SLOTS));
  }

  private static double similarity(String one, String other) {
    List<Integer> a = TextSketch.of(one);
    List<Integer> b = TextSketch.of(other);
    long equal = IntStream.range(0, a.size()).filter(i -> a.get(i).equals(b.get(i))).count();
    return equal / (double) a.size();
  }

  private static String words(int seed, int count) {
    var random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + random.nextInt(100_000))
        .collect(Collectors.joining(" "));
  }
}
