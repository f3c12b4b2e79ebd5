package io.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CadenceTest {
  private static final Instant NOW = Instant.parse("2021-03-04T05:00:00Z");
  private static final Feed FEED = Feed.of("https://post.example/feed");

  private final Cadence cadence = new Cadence(PollSettings.defaults(), new Random(1));

  @Test
  void shouldPollTwiceAsOftenAsItemsCome() {
    assertThat(cadence.interval(FEED, every(Duration.ofHours(1))))
        .isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void shouldStayWithinLimits() {
    assertThat(cadence.interval(FEED, every(Duration.ofSeconds(10))))
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(cadence.interval(FEED, every(Duration.ofDays(30)))).isEqualTo(Duration.ofHours(6));
    assertThat(cadence.interval(FEED, List.of())).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void shouldKeepToAnIntervalThatIsSet() {
    Feed feed = new Feed("1", FEED.url(), null, null, Duration.ofSeconds(7), Map.of(), false);

    Instant next =
        cadence.afterSuccess(feed, every(Duration.ofHours(1)), Duration.ofHours(2), Set.of(), NOW);

    assertThat(next).isEqualTo(NOW.plusSeconds(7));
  }

  @Test
  void shouldHeedWhatTheFeedAsksFor() {
    Instant next =
        cadence.afterSuccess(FEED, every(Duration.ofHours(1)), Duration.ofHours(2), Set.of(), NOW);

    assertThat(next)
        .isBetween(NOW.plus(Duration.ofMinutes(107)), NOW.plus(Duration.ofMinutes(133)));
  }

  @Test
  void shouldSkipTheHoursTheFeedNames() {
    Instant next = cadence.afterSuccess(FEED, List.of(), null, Set.of(5, 6, 7), NOW);

    assertThat(next).isAfterOrEqualTo(Instant.parse("2021-03-04T08:00:00Z"));
  }

  @Test
  void shouldReadRetryAfterInBothForms() {
    assertThat(Cadence.retryAfter("120", NOW)).contains(NOW.plusSeconds(120));
    assertThat(Cadence.retryAfter("Thu, 04 Mar 2021 06:00:00 GMT", NOW))
        .contains(Instant.parse("2021-03-04T06:00:00Z"));
    assertThat(Cadence.retryAfter("Thu, 04 Mar 2010 06:00:00 GMT", NOW)).contains(NOW);
    assertThat(Cadence.retryAfter("999999999", NOW)).contains(NOW.plus(Duration.ofDays(7)));
    assertThat(Cadence.retryAfter("soon", NOW)).isEmpty();
    assertThat(Cadence.retryAfter(null, NOW)).isEmpty();
  }

  @Test
  void shouldReadMaxAge() {
    assertThat(Cadence.maxAge("public, max-age=600")).isEqualTo(Duration.ofMinutes(10));
    assertThat(Cadence.maxAge("no-cache")).isNull();
  }

  @Test
  void shouldTellAnOutageOfTheOwnNetworkFromThatOfAFeed() {
    Outage outage = new Outage();
    for (int i = 1; i <= 4; i++) {
      assertThat(outage.note("https://host" + i + ".com/f", false, true, NOW)).isFalse();
    }
    assertThat(outage.note("https://open.com/f", true, true, NOW)).isFalse();

    assertThat(outage.note("https://host5.com/f", false, true, NOW)).isTrue();
    assertThat(outage.note("https://host5.com/f", true, true, NOW)).isFalse();
    assertThat(outage.note("https://host5.com/f", false, true, NOW.plusSeconds(1300))).isFalse();
  }

  @Test
  void shouldLearnNothingOfTheOwnNetworkFromFeedsThatNeverAnswered() {
    Outage outage = new Outage();
    for (int i = 1; i <= 30; i++) {
      assertThat(outage.note("https://dead" + i + ".com/f", false, false, NOW)).isFalse();
    }
  }

  private static List<Instant> every(Duration gap) {
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      times.add(NOW.minus(gap.multipliedBy(i)));
    }
    return times;
  }
}
