package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExtractorTest {
  private static final String FIRST =
      "The harbour council voted on Tuesday to reopen the eastern quay to grain ships, ending a dispute that had lasted for most of the spring.";
  private static final String SECOND =
      "Its chairwoman said that the vote was about bread and not about flags, and thanked the crews who had waited outside the breakwater.";
  private static final String PAGE =
      """
      <html lang="en"><head><title>Quay reopens | Harbour Post</title>
      <meta property="og:site_name" content="Harbour Post">
      <link rel="canonical" href="https://www.harbour.example/news/quay?utm_source=x">
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
        "headline":"Quay reopens","datePublished":"2020-06-09T10:15:00+02:00",
        "author":[{"@type":"Person","name":"Ada Reed"},{"@type":"Person","name":"Ben Moor"}]}</script>
      </head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <div class="cookie-banner"><p>We use cookies to make this site work better for you and for us all day long.</p></div>
      <article><h1>Quay reopens</h1><p class="byline">By Ada Reed</p>
      <div class="share-buttons"><a href="#">Share</a></div>
      <figure><img src="a.jpg"><figcaption>Ships wait outside the breakwater in the rain on Monday</figcaption></figure>
      <div class="article-body"><p>%s</p><div class="related"><p>Read how the quay was closed in the first place</p></div>
      <p>%s</p></div></article>
      <aside><p>An unrelated promotion of a long reading piece on something else entirely, for the weekend.</p></aside>
      <footer><p>Copyright Harbour Post. All rights reserved everywhere and for ever, says this line.</p></footer>
      </body></html>
      """
          .formatted(FIRST, SECOND);

  private final ArticleExtractor extractor = new ArticleExtractor();

  @Test
  void shouldKeepTheArticleAndNothingElse() {
    Extraction extraction = extractor.page(PAGE, "https://m.harbour.example/news/quay");

    assertThat(extraction.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void shouldReadWhatThePageSaysOfItself() {
    Extraction extraction = extractor.page(PAGE, "https://m.harbour.example/news/quay");

    assertThat(extraction.title()).isEqualTo("Quay reopens");
    assertThat(extraction.byline()).isEqualTo("Ada Reed, Ben Moor");
    assertThat(extraction.siteName()).isEqualTo("Harbour Post");
    assertThat(extraction.canonicalUrl()).isEqualTo("https://harbour.example/news/quay");
    assertThat(extraction.published()).isEqualTo(Instant.parse("2020-06-09T08:15:00Z"));
    assertThat(extraction.basis()).isEqualTo(DateBasis.JSON_LD);
    assertThat(extraction.language()).isEqualTo("en");
    assertThat(extraction.flags()).isEmpty();
  }

  @Test
  void shouldTakeTheDateFromMetaThenTime() {
    String meta = "<meta property='article:published_time' content='2020-06-09T08:15:00Z'>";
    String time = "<time datetime='2020-06-10'>yesterday</time>";

    assertThat(extractor.page(meta + time + "<p>" + FIRST, null).basis()).isEqualTo(DateBasis.META);
    assertThat(extractor.page(time + "<p>" + FIRST, null).published())
        .isEqualTo(Instant.parse("2020-06-10T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VALLETTA, June 9, 2020 (Reuters) - The council voted to reopen the quay.",
        "Valletta, 9 June 2020: The council voted to reopen the quay.",
        "VALLETTA (June 9, 2020) \u2014 The council voted to reopen the quay.",
        "VALLETTA, Malta, June 9, 2020 /Wire/ -- The council voted to reopen the quay.",
      })
  void shouldTakeTheDateFromTheTextsOwnDateline(String text) {
    Extraction extraction = extractor.plain(text, null, null);

    assertThat(extraction.published()).isEqualTo(Instant.parse("2020-06-09T00:00:00Z"));
    assertThat(extraction.basis()).isEqualTo(DateBasis.DATELINE);
  }

  @Test
  void shouldNotTakeADateFromTheMiddleOfASentence() {
    Extraction extraction =
        extractor.plain("The council that was elected on June 9, 2020 voted again.", null, null);

    assertThat(extraction.published()).isNull();
    assertThat(extraction.basis()).isEqualTo(DateBasis.NONE);
  }

  @Test
  void shouldNameTheAgencyOfTheCreditLine() {
    assertThat(
            extractor.plain("VALLETTA (Reuters) - The quay reopens.", null, null).creditedAgency())
        .isEqualTo("Reuters");
    assertThat(extractor.plain("The quay reopens.\n\nSource: AFP", null, null).creditedAgency())
        .isEqualTo("Agence France-Presse");
    assertThat(extractor.plain("The quay reopens, Reuters said.", null, null).creditedAgency())
        .isNull();
  }

  @Test
  void shouldMarkAPaywalledStub() {
    String page =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script><article><p>"
            + FIRST
            + "</p></article>";

    assertThat(extractor.page(page, null).flags()).contains(Flags.PAYWALLED);
  }

  @Test
  void shouldKnowAPaywallByThePartThatIsNotFreeAndByWhatItSays() {
    String article = "<article><p>" + FIRST + "</p></article>";
    String part =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"hasPart\":[{\"isAccessibleForFree\":\"False\",\"cssSelector\":\".rest\"}]}</script>";
    String barrier = "<div class='paywall-message'>Read on from two crowns a month.</div>";
    String words = "<section>Subscribe now to read the full report</section>";
    String unseen = "<div class='paywall-message'></div>";

    assertThat(extractor.page(part + article, null).flags()).contains(Flags.PAYWALLED);
    assertThat(extractor.page(article + barrier, null).flags()).contains(Flags.PAYWALLED);
    assertThat(extractor.page(article + words, null).flags()).contains(Flags.PAYWALLED);
    assertThat(extractor.page(article + unseen, null).flags()).doesNotContain(Flags.PAYWALLED);
    assertThat(
            extractor
                .page("<article><p>" + FIRST.repeat(40) + "</p></article>" + words, null)
                .flags())
        .doesNotContain(Flags.PAYWALLED);
  }

  @Test
  void shouldMarkATextInAnotherLanguage() {
    Extraction extraction =
        extractor.plain(
            "Le conseil du port a voté mardi la réouverture du quai aux navires, ce qui met fin à une dispute.",
            "Le quai rouvre",
            null);

    assertThat(extraction.language()).isEqualTo("fr");
    assertThat(extraction.flags()).containsExactly(Flags.NOT_ENGLISH);
  }

  @Test
  void shouldMarkAMissingTitle() {
    assertThat(extractor.page("<p>" + FIRST, null).flags()).contains(Flags.NO_TITLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<html",
        "<p",
        "<div><p>unclosed <b>and <i>crossed</b></i>",
        "<!-- never closed",
        "<script>var x = '</p>'",
        "<table><tr><td>cell",
        "<a><a><a><a>",
        "&#xFFFFFF;&bogus;"
      })
  void shouldSurviveMalformedPages(String html) {
    assertThat(extractor.page(html, "https://harbour.example/x").text()).isNotNull();
  }

  @Test
  void shouldSurviveDeepNesting() {
    String deep = "<div>".repeat(20_000) + "<p>" + FIRST;

    assertThat(extractor.page(deep, null).text()).isNotNull();
  }

  @Test
  void shouldReadGalleriesThatShowTheirTextInCaptions() {
    String page =
        "<body><div class='slideshow'><figure><figcaption>"
            + FIRST
            + "</figcaption></figure></div>";

    assertThat(extractor.page(page, null).text()).isEqualTo(FIRST);
  }

  @Test
  void shouldKeepTheStandfirst() {
    String page =
        "<body><header><h1>Quay reopens</h1></header><p class='standfirst'>Grain may land again after the longest closure in memory</p><div class='article-body'><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></div>";

    assertThat(extractor.page(page, null).text())
        .startsWith("Grain may land again after the longest closure in memory\n\n");
  }
}
