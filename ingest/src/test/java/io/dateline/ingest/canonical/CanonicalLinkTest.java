package io.dateline.ingest.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanonicalLinkTest {
  private final CanonicalLink links = new CanonicalLink(new UrlCanonicalizer());

  @Test
  void shouldBelieveLinkWithinTheRegistrableDomain() {
    assertThat(links.of("https://amp.paper.example.com/x1", "https://www.example.com/story"))
        .contains("https://example.com/story");
  }

  @Test
  void shouldNotBelieveLinkToAnotherDomain() {
    assertThat(links.of("https://copycat.example/story", "https://wire.test/story"))
        .contains("https://copycat.example/story");
  }

  @Test
  void shouldTellRegistrantsBelowOnePublicSuffixApart() {
    assertThat(links.of("https://one.co.uk/story", "https://two.co.uk/story"))
        .contains("https://one.co.uk/story");
  }

  @Test
  void shouldResolveRelativeLink() {
    assertThat(links.of("https://example.com/a/b?x=1", "/story"))
        .contains("https://example.com/story");
  }

  @Test
  void shouldIgnoreLinkToTheFrontPage() {
    assertThat(links.of("https://example.com/story", "https://example.com/"))
        .contains("https://example.com/story");
  }

  @Test
  void shouldUseTheLinkOfAPageWithoutAddress() {
    assertThat(links.of(null, "https://example.com/story?utm_source=x"))
        .contains("https://example.com/story");
  }

  @Test
  void shouldNameNothingWithoutAnyAddress() {
    assertThat(links.of(null, null)).isEmpty();
    assertThat(links.of("file.html", null)).isEmpty();
  }

  @Test
  void shouldGiveOneIdToAllVariantsOfAnArticle() {
    NormalizedText text = NormalizedText.of("words");

    assertThat(ArticleIds.of("https://example.com/a", text))
        .isEqualTo(ArticleIds.of("https://example.com/a", NormalizedText.of("other words")))
        .hasSize(32);
    assertThat(ArticleIds.of(null, text))
        .isEqualTo(ArticleIds.of(null, NormalizedText.of(" words ")))
        .isNotEqualTo(ArticleIds.of(null, NormalizedText.of("others")));
  }
}
