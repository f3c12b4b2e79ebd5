package io.dateline.enrich.text.relations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.TextEngine;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of regression.txt; those named in known-failures.txt must still fail. */
class RegressionSuiteTest {
  private static final TextEngine ENGINE = TextEngine.create();

  static Stream<RegressionLine> passing() throws IOException {
    Set<String> failures = knownFailures();
    return RegressionLine.all().stream().filter(each -> !failures.contains(each.sentence()));
  }

  static Stream<RegressionLine> failing() throws IOException {
    Set<String> failures = knownFailures();
    return RegressionLine.all().stream().filter(each -> failures.contains(each.sentence()));
  }

  private static Set<String> knownFailures() throws IOException {
    return RegressionLine.text("known-failures.txt")
        .lines()
        .filter(each -> !each.isBlank() && !each.startsWith("#"))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("passing")
  void shouldTellTheRelationsOf(RegressionLine line) {
    Tagged tagged = ENGINE.tag(Article.of(line.sentence()));

    assertThat(line.amiss(tagged)).as(line.pattern()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("failing")
  void shouldStillFailOn(RegressionLine line) {
    Tagged tagged = ENGINE.tag(Article.of(line.sentence()));

    assertThat(line.amiss(tagged)).as("passes now: take it out of known-failures.txt").isNotEmpty();
  }

  @Test
  void shouldHoldAtLeastThreeHundredSentencesAndNameOnlyThoseAsFailures() throws IOException {
    List<RegressionLine> lines = RegressionLine.all();

    assertThat(lines).hasSizeGreaterThanOrEqualTo(300);
    assertThat(lines.stream().map(RegressionLine::sentence)).containsAll(knownFailures());
  }
}
