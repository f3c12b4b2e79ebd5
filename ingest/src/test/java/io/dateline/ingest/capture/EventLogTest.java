package io.dateline.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.events.ArticleWithdrawn;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private static final Instant NOW = Instant.parse("2021-03-04T05:06:07Z");

  private final MemoryLog memory = new MemoryLog();
  private final CaptureEvents events = new CaptureEvents("test");

  @Test
  void shouldWriteAllEntriesInOneTransaction() {
    memory.log().append(List.of(withdrawal("a"), withdrawal("b")));

    assertThat(memory.producer().commitCount()).isEqualTo(1);
    assertThat(memory.committed(ArticleWithdrawn.class)).hasSize(2);
    assertThat(memory.producer().history().get(0).timestamp()).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void shouldTellTheOffsetsAfterWhatItWrote() {
    assertThat(memory.log().append(List.of(withdrawal("a"))).values()).containsExactly(1L);
    assertThat(memory.log().append(List.of())).isEmpty();
  }

  @Test
  void shouldWriteNothingWhereTheTransactionFails() {
    memory.producer().commitTransactionException = new KafkaException("disk full");

    assertThatThrownBy(() -> memory.log().append(List.of(withdrawal("a"))))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("disk full");

    assertThat(memory.committed(ArticleWithdrawn.class)).isEmpty();
  }

  @Test
  void shouldNameTheRivalThatFencedIt() {
    memory.producer().commitTransactionException = new ProducerFencedException("newer epoch");

    assertThatThrownBy(() -> memory.log().append(List.of(withdrawal("a"))))
        .hasMessageContaining("ingest.instance");
    assertThatThrownBy(() -> memory.log().append(List.of(withdrawal("a"))))
        .hasMessageContaining("ingest.instance");
  }

  @Test
  void shouldWriteADeadLetterWithItsFacts() {
    Rejection rejection =
        new Rejection("a.jsonl", 7, "NOT_JSON", "no JSON object", new byte[100_000]);

    memory.log().append(List.of(memory.log().deadLetter(rejection, 1, NOW)));

    var letter = memory.deadLetters().get(0);
    assertThat(letter.value()).hasSize(64 * 1024);
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.REASON)).isEqualTo("NOT_JSON");
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.LENGTH)).isEqualTo("100000");
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.OFFSET)).isEqualTo("7");
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.SOURCE)).isEqualTo("a.jsonl");
  }

  private LogEntry withdrawal(String id) {
    return events.withdrawn(id, "mistake", "test", NOW);
  }
}
