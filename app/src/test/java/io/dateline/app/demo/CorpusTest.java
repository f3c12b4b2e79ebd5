package io.dateline.app.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorpusTest {
  private static final Corpus CORPUS = Corpus.load();
  private static final Path FOLDER = Path.of("src/main/resources/io/dateline/app/demo/corpus");

  @Test
  void shouldListEveryFileInTheIndex() throws IOException {
    Set<String> files;
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      files =
          paths
              .filter(path -> path.getNameCount() == FOLDER.getNameCount() + 2)
              .map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
              .collect(toSet());
    }

    List<String> listed = Resources.text("corpus/index.txt").lines().toList();

    assertThat(listed).containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void shouldHoldEnoughArticlesOfSixOutlets() {
    List<SampleArticle> first = some(article -> article.version() == 1);

    assertThat(first).hasSizeGreaterThanOrEqualTo(44);
    assertThat(CORPUS.outlets()).hasSize(6);
    assertThat(CORPUS.outlets()).extracting(Outlet::feedFormat).contains(FeedFormat.values());
    assertThat(first.stream().collect(groupingBy(SampleArticle::outlet)).values())
        .allSatisfy(articles -> assertThat(articles).hasSizeGreaterThanOrEqualTo(7));
  }

  @Test
  void shouldTellOfTheYearsOfTheConflictInNewsLength() {
    Instant begin = Instant.parse("2019-04-01T00:00:00Z");
    Instant end = Instant.parse("2020-11-01T00:00:00Z");

    assertThat(CORPUS.articles())
        .allSatisfy(
            article -> {
              assertThat(article.changedAt()).isBetween(begin, end);
              int words = String.join(" ", article.paragraphs()).split("\\s+").length;
              assertThat(words).as(article.key()).isBetween(120, 450);
            });
  }

  @Test
  void shouldHaveTheSpecialArticles() {
    assertThat(some(article -> article.version() == 2)).hasSize(2);
    assertThat(some(article -> article.syndicationOf() != null)).hasSize(3);
    assertThat(some(article -> article.withdrawn() != null)).hasSize(1);
    assertThat(some(article -> "fr".equals(article.language()))).hasSize(1);
    assertThat(some(article -> article.metadata() == PageMetadata.JSON_LD)).hasSize(1);
    assertThat(some(article -> article.metadata() == PageMetadata.TIME)).hasSize(1);
    assertThat(some(article -> article.metadata() == PageMetadata.NONE))
        .singleElement()
        .satisfies(a -> assertThat(a.paragraphs().get(0)).startsWith("MOSCOW, April 28, 2020 —"));
    assertThat(some(article -> !article.sentAs().equals(StandardCharsets.UTF_8)))
        .singleElement()
        .satisfies(CorpusTest::shouldBreakWhenReadAsUtf8);
  }

  private static void shouldBreakWhenReadAsUtf8(SampleArticle article) {
    String text = String.join("\n", article.paragraphs());
    byte[] sent = text.getBytes(article.sentAs());

    assertThat(article.sentAs()).isEqualTo(Charset.forName("windows-1252"));
    assertThat(new String(sent, article.sentAs())).isEqualTo(text);
    assertThat(new String(sent, StandardCharsets.UTF_8)).contains("\uFFFD");
  }

  @Test
  void shouldCreditTheAgencyInEverySyndicatedCopy() {
    assertThat(some(article -> article.syndicationOf() != null))
        .allSatisfy(
            copy -> {
              SampleArticle original =
                  some(article -> article.key().equals(copy.syndicationOf())).get(0);
              assertThat(copy.title()).isNotEqualTo(original.title());
              assertThat(copy.publishedAt()).isAfter(original.publishedAt());
              assertThat(copy.paragraphs())
                  .filteredOn(original.paragraphs()::contains)
                  .hasSizeGreaterThanOrEqualTo(3);
              assertThat(copy.byline() + copy.paragraphs()).contains("Meridian Wire");
            });
  }

  @Test
  void shouldCorrectOneFactInEachRevision() {
    for (SampleArticle second : some(article -> article.version() == 2)) {
      SampleArticle first = some(a -> a.version() == 1 && a.key().equals(second.key())).get(0);

      assertThat(second.paragraphs().get(0)).isNotEqualTo(first.paragraphs().get(0));
      assertThat(second.paragraphs()).containsAnyElementsOf(first.paragraphs());
      assertThat(second.publishedAt()).isEqualTo(first.publishedAt());
      assertThat(second.changedAt()).isAfter(first.changedAt());
    }
  }

  @Test
  void shouldKeepTheSampleMarkOutOfTheText() {
    assertThat(CORPUS.articles())
        .allSatisfy(
            article ->
                assertThat(article.title() + article.byline() + article.paragraphs())
                    .doesNotContainIgnoringCase("sample"));
  }

  @Test
  void shouldRejectAnArticleInTheWrongFile() {
    String content = Resources.text("corpus/volga-dispatch/" + file("volga-dispatch"));

    assertThatThrownBy(
            () -> SampleArticle.parse("volga-dispatch/2019-01-01-other.article", content))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("other.article:2: outlet, day and slug belong into");
  }

  private static String file(String outlet) {
    return Resources.text("corpus/index.txt")
        .lines()
        .filter(line -> line.startsWith(outlet + "/2"))
        .map(line -> line.substring(outlet.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private static List<SampleArticle> some(Predicate<SampleArticle> chosen) {
    return CORPUS.articles().stream().filter(chosen).toList();
  }
}
