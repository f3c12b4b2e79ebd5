package io.dateline.app.meters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LagTrackTest {
  private static final TopicPartition PARTITION = new TopicPartition("articles", 0);

  private final LagTrack track = new LagTrack();
  private Instant now = Instant.parse("2026-03-04T05:00:00Z");

  @Test
  void shouldTellTheAgeOfWhatIsNotReadYet() {
    sample(10, 10, 10);
    sample(10, 20, 20);
    passes(Duration.ofSeconds(30));
    sample(10, 40, 45);
    passes(Duration.ofSeconds(30));

    LagTrack.Lag lag = sample(10, 40, 45);

    assertThat(lag.committed()).isEqualTo(30);
    assertThat(lag.uncommitted()).isEqualTo(35);
    assertThat(lag.seconds()).isEqualTo(60);
  }

  @Test
  void shouldForgetTheAgeOfWhatWasRead() {
    sample(10, 20, 20);
    passes(Duration.ofSeconds(30));

    LagTrack.Lag lag = sample(19, 20, 20);

    assertThat(lag.seconds()).as("the last offset is the mark of a transaction").isZero();
  }

  @Test
  void shouldTellHowLongItTakesToClearAtThePaceOfTheLastMinutes() {
    sample(0, 1000, 1000);
    passes(Duration.ofSeconds(10));

    LagTrack.Lag lag = sample(100, 1000, 1000);

    assertThat(lag.clearSeconds()).isEqualTo(90);
  }

  @Test
  void shouldFindAConsumerWedgedThatStandsStillWhileTheLogGrows() {
    sample(10, 11, 11);
    passes(Duration.ofMinutes(3));
    assertThat(sample(10, 20, 20).wedged()).isFalse();
    passes(Duration.ofMinutes(3));

    assertThat(sample(10, 30, 30).wedged()).isTrue();
    assertThat(sample(11, 30, 30).wedged()).isFalse();
  }

  @Test
  void shouldNotFindAConsumerWedgedThatHasNothingNewToRead() {
    sample(10, 11, 11);
    passes(Duration.ofHours(3));

    assertThat(sample(10, 11, 11).wedged()).isFalse();
  }

  private void passes(Duration time) {
    now = now.plus(time);
  }

  private LagTrack.Lag sample(long position, long stable, long high) {
    return track.sample(
        now, Map.of(PARTITION, position), Map.of(PARTITION, stable), Map.of(PARTITION, high));
  }
}
