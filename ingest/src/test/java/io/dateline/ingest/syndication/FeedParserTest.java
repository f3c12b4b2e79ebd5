package io.dateline.ingest.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeedParserTest {
  private final FeedParser parser = new FeedParser();

  @Test
  void shouldReadRss2() {
    ParsedFeed feed =
        parser.parse(
            """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Post</title><ttl>30</ttl>
            <skipHours><hour>3</hour><hour>24</hour></skipHours>
            <item><title>Quay &amp;amp; pier</title><link>/news/1</link><guid isPermaLink="false">n1</guid>
            <pubDate>Tue, 09 Jun 2020 10:15:00 +0200</pubDate><dc:creator>Ada Reed</dc:creator>
            <description>Short</description><content:encoded><![CDATA[<p>Whole <b>text</b></p>]]></content:encoded></item>
            </channel></rss>
            """,
            "https://post.example/feed");

    assertThat(feed.format()).isEqualTo("RSS");
    assertThat(feed.title()).isEqualTo("Harbour Post");
    assertThat(feed.ttl()).isEqualTo(Duration.ofMinutes(30));
    assertThat(feed.skipHours()).containsExactlyInAnyOrder(3, 0);
    assertThat(feed.truncated()).isFalse();
    FeedItem item = feed.items().get(0);
    assertThat(item.id()).isEqualTo("n1");
    assertThat(item.url()).isEqualTo("https://post.example/news/1");
    assertThat(item.title()).isEqualTo("Quay & pier");
    assertThat(item.byline()).isEqualTo("Ada Reed");
    assertThat(item.published()).isEqualTo(Instant.parse("2020-06-09T08:15:00Z"));
    assertThat(item.content()).isEqualTo("<p>Whole <b>text</b></p>");
    assertThat(item.summary()).isEqualTo("Short");
  }

  @Test
  void shouldReadAtom() {
    ParsedFeed feed =
        parser.parse(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><id>tag:1</id>
            <title type="html">A &lt;i&gt;quay&lt;/i&gt;</title><author><name>Ada</name></author>
            <link rel="edit" href="/edit"/><link href="/a"/><updated>2020-06-10T00:00:00Z</updated>
            <published>2020-06-09T00:00:00Z</published>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words</p></div></content></entry></feed>
            """,
            "https://post.example/feed");

    FeedItem item = feed.items().get(0);
    assertThat(feed.format()).isEqualTo("ATOM");
    assertThat(item.url()).isEqualTo("https://post.example/a");
    assertThat(item.title()).isEqualTo("A quay");
    assertThat(item.published()).isEqualTo(Instant.parse("2020-06-09T00:00:00Z"));
    assertThat(item.content()).contains("<p>Words</p>");
  }

  @Test
  void shouldReadRss1AndRss09() {
    String rdf =
        "<rdf:RDF xmlns:rdf='x' xmlns='http://purl.org/rss/1.0/'><channel rdf:about='c'><title>T</title></channel><item rdf:about='https://post.example/1'><title>One</title><link>https://post.example/1</link></item></rdf:RDF>";
    String old =
        "<rss version='0.91'><channel><title>T</title><item><title>One</title><link>https://post.example/1</link></item></channel></rss>";

    assertThat(parser.parse(rdf, "").items())
        .extracting(FeedItem::id)
        .containsExactly("https://post.example/1");
    assertThat(parser.parse(old, "").items())
        .extracting(FeedItem::url)
        .containsExactly("https://post.example/1");
  }

  @Test
  void shouldReadJsonFeed() {
    ParsedFeed feed =
        parser.parse(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Post","items":[{"id":"1","url":"/a",
             "title":"One","content_text":"First.\\n\\nSecond <b>.","date_published":"2020-06-09T00:00:00Z",
             "authors":[{"name":"Ada"}]}]}
            """,
            "https://post.example/feed");

    FeedItem item = feed.items().get(0);
    assertThat(feed.format()).isEqualTo("JSON");
    assertThat(item.url()).isEqualTo("https://post.example/a");
    assertThat(item.byline()).isEqualTo("Ada");
    assertThat(item.content()).isEqualTo("<p>First.</p><p>Second &lt;b&gt;.</p>");
  }

  @Test
  void shouldReadNewsSitemapsAndIndexes() {
    String news =
        "<urlset xmlns:news='n'><url><loc>https://post.example/1</loc><news:news><news:publication_date>2020-06-09</news:publication_date><news:title>One</news:title></news:news></url></urlset>";
    String index =
        "<sitemapindex><sitemap><loc>https://post.example/s1.xml</loc></sitemap></sitemapindex>";

    assertThat(parser.parse(news, "").items()).extracting(FeedItem::title).containsExactly("One");
    assertThat(parser.parse(index, "").sitemaps()).containsExactly("https://post.example/s1.xml");
  }

  @Test
  void shouldReadWhatIsNotWellFormed() {
    String broken =
        "<rss><channel><item><guid>1</guid><title>One & two</title></item><item><guid>2</guid><title>Un<b>closed</title></item><item><guid>3</guid></item></channel></rss>";

    assertThat(parser.parse(broken, "").items()).extracting(FeedItem::id).contains("1", "3");
  }

  @Test
  void shouldLeaveOutTheLastItemOfAFeedThatBreaksOff() {
    ParsedFeed feed =
        parser.parse("<rss><channel><item><guid>1</guid></item><item><guid>2</guid><desc", "");

    assertThat(feed.truncated()).isTrue();
    assertThat(feed.items()).extracting(FeedItem::id).containsExactly("1");
  }

  @Test
  void shouldKeepTheFirstOfItemsWithOneId() {
    ParsedFeed feed =
        parser.parse(
            "<rss><channel><item><guid>1</guid><title>A</title></item><item><guid>1</guid><title>B</title></item></channel></rss>",
            "");

    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("A");
  }

  @Test
  void shouldReadTenThousandItems() {
    StringBuilder rss = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 10_000; i++) {
      rss.append("<item><guid>").append(i).append("</guid><title>t</title></item>");
    }

    assertThat(parser.parse(rss.append("</channel></rss>").toString(), "").items()).hasSize(10_000);
  }

  @Test
  void shouldSurviveDeepNesting() {
    String deep = "<rss><channel><item><guid>1</guid><description>" + "<a>".repeat(50_000);

    assertThat(parser.parse(deep, "").truncated()).isTrue();
  }

  @Test
  void shouldSayWhatADocumentIsInstead() {
    assertThatThrownBy(() -> parser.parse("", "")).hasMessageContaining("empty");
    assertThatThrownBy(() -> parser.parse("<!doctype html><html>", ""))
        .hasMessageContaining("HTML page");
    assertThatThrownBy(() -> parser.parse("hello", ""))
        .hasMessageContaining("neither XML nor JSON");
    assertThatThrownBy(() -> parser.parse("{\"a\":1}", "")).hasMessageContaining("items");
    assertThatThrownBy(() -> parser.parse("{broken", "")).hasMessageContaining("no JSON");
    assertThatThrownBy(() -> parser.parse("<note/>", "")).hasMessageContaining("root");
  }

  @Property(tries = 300)
  void shouldEitherReadOrRefuse(@ForAll String any) {
    for (String document :
        new String[] {any, "<rss>" + any, "<feed>" + any + "</feed>", "{" + any}) {
      try {
        parser.parse(document, "https://post.example/");
      } catch (FeedFormatException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }
}
