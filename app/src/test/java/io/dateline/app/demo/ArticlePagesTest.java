package io.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticlePagesTest extends NewsReader {
  private static NewsServer server;

  @BeforeAll
  static void start() {
    server = NewsServer.start(0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void shouldPutTheWholeTextAmongTheUsualBoilerplate(SampleArticle article) {
    HttpResponse<byte[]> answer = getBytes(urlOf(server, article));

    String html = new String(answer.body(), article.sentAs());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(html).contains(Escape.MARKUP.apply(article.title()));
    assertThat(article.paragraphs())
        .allSatisfy(paragraph -> assertThat(html).contains(Escape.MARKUP.apply(paragraph)));
    assertThat(html).contains(Escape.MARKUP.apply(article.photo()), article.credit());
    assertThat(html).containsIgnoringCase("class=\"cookies\"");
    assertThat(html).containsAnyOf("<nav", "class=\"menu\"");
    assertThat(html).containsAnyOf("class=\"advert\"", "class=\"ad\"", "class=\"block-ad\"");
    assertThat(html).containsAnyOf("<footer", "class=\"foot\"");
    assertThat(html).containsIgnoringCase("share");
    assertThat(html).contains("<link rel=\"canonical\" href=\"" + urlOf(server, article) + "\">");
    assertThat(html).contains("<meta name=\"generator\" content=\"Dateline sample\">");
    assertThat(html.split("class=\"(card|lnk|side-item|teaser)\"|<aside", -1))
        .hasSizeGreaterThan(1);
  }

  @Test
  void shouldGiveTheDateOnlyWhereTheArticleSaysSo() {
    String jsonLd = page(server, "us-military-says-russia-sent-fighter-jets");
    String time = page(server, "jets-over-jufra-a-fairy-tale-senator-says");
    String none = page(server, "lavrov-does-not-approve-haftars-mandate");

    assertThat(jsonLd).containsOnlyOnce("\"datePublished\": \"2020-05-26T16:50:00Z\"");
    assertThat(jsonLd).doesNotContain("<time", "og:", "26 May 2020");
    assertThat(time).containsOnlyOnce("<time datetime=\"2020-05-28T08:40:00Z\">");
    assertThat(time).doesNotContain("published_time", "ld+json", "28 May 2020");
    assertThat(none).doesNotContain("<time", "ld+json", "published_time", "2020-04-28");
    assertThat(none).contains("MOSCOW, April 28, 2020 —");
    assertThat(getBytes(urlOf(server, "lavrov-does-not-approve-haftars-mandate")).headers().map())
        .doesNotContainKey("last-modified");
  }

  @Test
  void shouldSendOnePageInAnotherEncodingThanItDeclares() {
    HttpResponse<byte[]> answer =
        getBytes(urlOf(server, "france-accuses-turkish-navy-of-aggressive-act"));

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("<meta charset=\"utf-8\">", "\uFFFDlys\uFFFDe");
    assertThat(new String(answer.body(), Charset.forName("windows-1252")))
        .contains("Élysée", "“extremely aggressive”", "Dubœuf");
  }
}
