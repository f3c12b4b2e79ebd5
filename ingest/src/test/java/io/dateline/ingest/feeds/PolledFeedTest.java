package io.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PolledFeedTest {
  private static final Instant NEWEST = Instant.parse("2021-03-04T05:00:00Z");
  private static final Duration MEDIAN_GAP = Duration.ofHours(2);

  @Test
  void shouldGiveSilenceOfOneMedianGapAnEvenChance() {
    PolledFeed feed = polled(NEWEST.plus(MEDIAN_GAP));

    Double chance = feed.status(NEWEST.plus(MEDIAN_GAP)).silenceProbability();

    assertThat(chance).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void shouldHalveTheChanceWithEachFurtherGap() {
    PolledFeed feed = polled(NEWEST);

    Double chance = feed.status(NEWEST.plus(MEDIAN_GAP.multipliedBy(5))).silenceProbability();

    assertThat(chance).isCloseTo(1.0 / 32, within(1e-9));
  }

  @Test
  void shouldCallAFeedSilentWhenTheChanceIsBelowOneInAHundred() {
    Instant sixGaps = NEWEST.plus(MEDIAN_GAP.multipliedBy(6));
    Instant sevenGaps = NEWEST.plus(MEDIAN_GAP.multipliedBy(7));
    PolledFeed feed = polled(NEWEST);

    var early = feed.inspect(sixGaps);
    var late = feed.inspect(sevenGaps);

    assertThat(early).isEmpty();
    assertThat(late.orElseThrow().to()).isEqualTo(FeedState.SILENT);
    assertThat(late.orElseThrow().reason()).contains("0.0078");
  }

  /** A feed that answered, with the next poll days away. */
  private static PolledFeed polled(Instant at) {
    Feed definition = Feed.of("https://post.example/feed");
    PolledFeed feed = new PolledFeed(definition, Cursor.start(definition.url()), at);
    Cursor next =
        new Cursor(
            definition.url(), null, null, feed.cursor().seen(), at, at.plus(Duration.ofDays(9)), 0);
    PollResult result =
        new PollResult(
            next,
            FeedState.OK,
            "",
            "FETCHED",
            200,
            PollResult.Tally.NONE,
            false,
            null,
            "Post",
            MEDIAN_GAP,
            NEWEST);
    feed.polled(result, at, false);
    return feed;
  }
}
