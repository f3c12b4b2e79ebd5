package io.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ingest.syndication.FeedFormatException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedListTest {
  @Test
  void shouldReadBackWhatItWrites() {
    String url = "https://c.example/feed?a=1&b=2";
    Feed feed =
        new Feed(
            Feed.idOf(url),
            url,
            "The \"Courier\" <daily>",
            "c.example",
            Duration.ofMinutes(5),
            Map.of("withdrawOnGone", "true"),
            true);

    List<Feed> read = FeedList.read(FeedList.write(List.of(feed, Feed.of("https://d.example/"))));

    assertThat(read).containsExactly(feed, Feed.of("https://d.example/"));
  }

  @Test
  void shouldReadTheListsOfOtherReaders() {
    String opml =
        """
        <?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
          <outline text="News"><outline text="Courier" type="rss" xmlurl="https://c.example/rss"/>
            <outline title="Post &amp; Mail" xmlUrl="https://p.example/rss"/>
            <outline text="again" xmlUrl="https://c.example/rss"/></outline></body></opml>
        """;

    assertThat(FeedList.read(opml))
        .extracting(Feed::url, Feed::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("https://c.example/rss", "Courier"),
            org.assertj.core.groups.Tuple.tuple("https://p.example/rss", "Post & Mail"));
  }

  @Test
  void shouldRefuseWhatIsNoListOrDeclaresEntities() {
    assertThatThrownBy(() -> FeedList.read("<html/>")).isInstanceOf(FeedFormatException.class);
    assertThatThrownBy(() -> FeedList.read("<!DOCTYPE opml [<!ENTITY a 'b'>]><opml/>"))
        .isInstanceOf(FeedFormatException.class);
  }
}
