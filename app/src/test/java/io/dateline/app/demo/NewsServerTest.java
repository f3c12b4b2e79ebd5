package io.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsServerTest extends NewsReader {
  private static final String COURIER_RSS = "tripoli-courier/rss.xml";

  private NewsServer server;

  @BeforeEach
  void start() {
    server = NewsServer.start(0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldListTheOutletsAndTheirFeeds() {
    String index = get(server.index()).body();

    assertThat(server.feeds()).hasSize(6);
    assertThat(server.feeds())
        .allSatisfy(feed -> assertThat(index).contains(feed.outlet(), feed.url().toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "tripoli-courier/rss.xml, application/rss+xml",
    "barqa-tribune/feed/atom.xml, application/atom+xml",
    "meridian-wire/feed.json, application/feed+json",
    "tripoli-courier/, text/html",
    "robots.txt, text/plain",
    "static/photo.svg, image/svg+xml",
  })
  void shouldServeEachKindWithItsMediaType(String path, String mediaType) {
    HttpResponse<String> answer = get(server.index().resolve(path));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
  }

  @Test
  void shouldListEveryArticleInAFeedWithoutItsText() {
    for (DemoFeed feed : server.feeds()) {
      String body = get(feed.url()).body();

      for (SampleArticle article : articlesOf(feed.id())) {
        assertThat(body).contains(article.slug());
        assertThat(body).doesNotContain(Escape.MARKUP.apply(article.paragraphs().get(1)));
      }
      assertThat(body).contains(SampleArticle.SAMPLE).hasSizeLessThan(20_000);
    }
  }

  @Test
  void shouldWriteWellFormedXmlFeeds() throws Exception {
    for (DemoFeed feed : server.feeds()) {
      String body = get(feed.url()).body();
      if (body.startsWith("<?xml")) {
        var xml =
            DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(xml.getDocumentElement().getTagName()).isIn("rss", "feed");
      }
    }
  }

  @Test
  void shouldGiveNoDateInTheFeedOfAnArticleThatHasNone() {
    String body = get(server.index().resolve("volga-dispatch/rss")).body();

    String undated = body.substring(body.indexOf("<title>Lavrov criticises"));
    assertThat(undated.substring(0, undated.indexOf("</item>"))).doesNotContain("pubDate");
    assertThat(body).contains("<pubDate>Fri, 19 Apr 2019 09:30:00 GMT</pubDate>");
  }

  @Test
  void shouldAnswerNotModifiedToAnUnchangedTag() {
    URI feed = server.index().resolve(COURIER_RSS);
    String tag = get(feed).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> answer = get(feed, "If-None-Match", "\"other\", " + tag);

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("ETag")).hasValue(tag);
  }

  @Test
  void shouldAnswerNotModifiedToAnUnchangedDate() {
    URI feed = server.index().resolve(COURIER_RSS);
    String modified = get(feed).headers().firstValue("Last-Modified").orElseThrow();

    assertThat(get(feed, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
    assertThat(get(feed, "If-Modified-Since", "Thu, 04 Apr 2019 00:00:00 GMT").statusCode())
        .isEqualTo(200);
    assertThat(get(feed, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
    assertThat(get(feed, "If-Modified-Since", modified, "If-None-Match", "\"x\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void shouldZipForThoseWhoAcceptIt() throws IOException {
    URI feed = server.index().resolve(COURIER_RSS);

    HttpResponse<byte[]> answer = getBytes(feed, "Accept-Encoding", "gzip, br");

    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(unzipped.readAllBytes()).isEqualTo(getBytes(feed).body());
    }
  }

  @Test
  void shouldAnswerHeadWithoutABodyAndRefuseToBeWritten() throws Exception {
    URI feed = server.index().resolve(COURIER_RSS);

    var head = HttpRequest.newBuilder(feed).method("HEAD", HttpRequest.BodyPublishers.noBody());
    var post = HttpRequest.newBuilder(feed).POST(HttpRequest.BodyPublishers.ofString("x"));

    HttpResponse<String> answer = CLIENT.send(head.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(CLIENT.send(post.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    assertThat(get(server.index().resolve("nothing")).statusCode()).isEqualTo(404);
  }

  @Test
  void shouldPublishCorrectionsAtTheSecondStage() {
    URI expelled = urlOf(server, "libyan-ambassador-expelled-over-maritime-accord");
    URI feed = server.index().resolve("meridian-wire/feed.json");
    String tag = get(expelled).headers().firstValue("ETag").orElseThrow();
    String feedTag = get(feed).headers().firstValue("ETag").orElseThrow();
    assertThat(get(expelled).body()).contains("Cyprus expelled the Libyan ambassador");

    server.advance();

    assertThat(server.stage()).isEqualTo(Stage.SECOND);
    assertThat(server.revised()).hasSize(2).contains(expelled);
    assertThat(get(expelled, "If-None-Match", tag).body())
        .contains("Greece expelled the Libyan ambassador")
        .doesNotContain("Cyprus expelled");
    assertThat(get(feed, "If-None-Match", feedTag).body())
        .contains("Greece expels Libyan ambassador", "2019-12-06T17:45:00Z");
  }

  @Test
  void shouldTakeOneArticleBackAtTheSecondStage() {
    URI gone = urlOf(server, "algeria-to-arm-government-sources-say");
    URI feed = server.index().resolve(COURIER_RSS);
    int before = server.articleCount();
    assertThat(get(gone).statusCode()).isEqualTo(200);
    assertThat(get(feed).body()).contains(gone.toString());

    server.advance();

    assertThat(get(gone).statusCode()).isEqualTo(410);
    assertThat(get(feed).body()).doesNotContain(gone.toString());
    assertThat(server.withdrawn()).containsExactly(gone);
    assertThat(server.articleCount()).isEqualTo(before - 1);
  }

  @Test
  void shouldRotateAdvertsAroundAnUnchangedText() {
    String slug = "army-enters-sirte-to-cheers";
    SampleArticle article = articles().filter(a -> a.slug().equals(slug)).findFirst().orElseThrow();
    String before = page(server, slug);

    server.advance();

    String after = page(server, slug);
    assertThat(after).isNotEqualTo(before);
    assertThat(article.paragraphs()).allSatisfy(text -> assertThat(after).contains(text));
  }

  @Test
  void shouldServeTheSameBytesEachTime() {
    URI page = urlOf(server, "zero-hour-has-come-says-field-marshal");
    byte[] first = getBytes(page).body();
    int port = server.index().getPort();
    server.close();

    server = NewsServer.start(port);

    assertThat(getBytes(page).body()).isEqualTo(first);
  }

  @Test
  void shouldSayWhichPortIsTaken() {
    int port = server.index().getPort();

    assertThatThrownBy(() -> NewsServer.start(port))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("port " + port)
        .hasMessageContaining("free the port or take another");
  }
}
