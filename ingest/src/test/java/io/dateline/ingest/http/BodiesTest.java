package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ingest.feeds.Feed;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodiesTest {
  @Test
  void shouldReadAFeed() {
    Feed feed =
        Bodies.feed(
            "{\"url\":\"https://post.example/feed\",\"outlet\":\"post.example\",\"interval\":\"PT5M\",\"settings\":{\"withdrawOnGone\":true}}");

    assertThat(feed.url()).isEqualTo("https://post.example/feed");
    assertThat(feed.interval()).isEqualTo(Duration.ofMinutes(5));
    assertThat(feed.settings()).containsEntry("withdrawOnGone", "true");
    assertThat(feed.feedId()).isEqualTo(Feed.idOf("https://post.example/feed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | JSON object",
        "{ | Unexpected",
        "{} | 'url'",
        "{\"url\":\"ftp://post.example\"} | http://",
        "{\"url\":\"https://post.example\",\"interval\":\"5 minuts\"} | PT5M",
        "{\"url\":\"https://post.example\",\"settings\":{\"colour\":\"red\"}} | fetchPages",
        "{\"url\":\"https://post.example\",\"settings\":{\"refetch\":\"maybe\"}} | not one of",
        "{\"url\":\"https://post.example\",\"url\":\"https://post.example\"} | Duplicate",
      })
  void shouldSayWhatIsWrongWithAFeed(String body, String message) {
    assertThatThrownBy(() -> Bodies.feed(body))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(message);
  }

  @Test
  void shouldReadAReasonOrNone() {
    assertThat(Bodies.reason("{\"reason\":\"mistake\"}")).isEqualTo("mistake");
    assertThat(Bodies.reason("")).isEmpty();
    assertThat(Bodies.reason("{}")).isEmpty();
  }
}
