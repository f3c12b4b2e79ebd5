package io.dateline.ingest.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlCanonicalizerTest {
  private final UrlCanonicalizer canonicalizer = new UrlCanonicalizer();

  @ParameterizedTest
  @CsvSource({
    "http://Example.ORG, https://example.org/",
    "https://www.example.org/a/, https://example.org/a",
    "https://m.example.org/a, https://example.org/a",
    "https://amp.example.co.uk/a, https://example.co.uk/a",
    "https://mobile.news.example.org/a, https://news.example.org/a",
    "https://example.org:443/a, https://example.org/a",
    "http://example.org:80/a, https://example.org/a",
    "http://example.org:8080/a, https://example.org:8080/a",
    "https://user:secret@example.org/a, https://example.org/a",
    "https://example.org/a#comments, https://example.org/a",
    "https://example.org/a?utm_source=x&utm_medium=rss, https://example.org/a",
    "https://example.org/a?fbclid=1&id=7, https://example.org/a?id=7",
    "https://example.org/a?b=2&a=1, https://example.org/a?a=1&b=2",
    "https://example.org/a?id=7&amp;page=2, https://example.org/a?id=7&page=2",
    "https://example.org/story/amp, https://example.org/story",
    "https://example.org/story/amp/, https://example.org/story",
    "https://example.org/amp/story, https://example.org/story",
    "https://example.org/story.amp.html, https://example.org/story.html",
    "https://example.org/story.amp, https://example.org/story",
    "https://example.org/story?outputType=amp, https://example.org/story",
    "https://example.org/story/print, https://example.org/story",
    "https://example.org/story?print=1, https://example.org/story",
    "https://example.org/a/index.html, https://example.org/a",
    "https://example.org/a/./b/../c, https://example.org/a/c",
    "https://example.org//a//b, https://example.org/a/b",
    "https://example.org/%7euser/%e2%82%ac, https://example.org/~user/%E2%82%AC",
    "https://example.org/caf\u00e9, https://example.org/caf%C3%A9",
    "https://b\u00fccher.example/x, https://xn--bcher-kva.example/x",
    "https://example.org/a;jsessionid=ABC?x=1, https://example.org/a?x=1",
    "https://www.google.com/amp/s/www.example.org/story, https://example.org/story",
    "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/story, https://example.org/story",
    "https://example.org./a, https://example.org/a",
  })
  void shouldReduceVariantsToOneAddress(String given, String expected) {
    assertThat(canonicalizer.canonicalize(given)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no address",
        "ftp://example.org/a",
        "https://",
        "https:///path",
        "mailto:a@example.org",
        "https://example.org:99999/",
        "https://exa mple.org/",
        "javascript:alert(1)",
        "tag:example.org,2020:1"
      })
  void shouldRefuseWhatIsNoWebAddress(String given) {
    assertThat(canonicalizer.canonicalize(given)).isEmpty();
  }

  @Test
  void shouldKeepParametersThatNameTheArticle() {
    assertThat(canonicalizer.canonicalize("https://example.org/?p=123"))
        .contains("https://example.org/?p=123");
  }

  @Test
  void shouldNotCutIntoTheRegistrableDomain() {
    assertThat(canonicalizer.canonicalize("https://m.com/a")).contains("https://m.com/a");
    assertThat(canonicalizer.canonicalize("https://www.co.uk/a")).contains("https://www.co.uk/a");
  }

  @Test
  void shouldKeepTheCaseOfPaths() {
    assertThat(canonicalizer.canonicalize("https://example.org/Story/ABC"))
        .contains("https://example.org/Story/ABC");
  }
}
