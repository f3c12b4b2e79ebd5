package io.dateline.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.enrich.stream.RevisionState.RelationFact;
import io.dateline.enrich.stream.RevisionState.StanceFact;
import io.dateline.enrich.stream.RevisionState.Status;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RevisionStateCodecTest {
  private final RevisionStateCodec codec = new RevisionStateCodec();

  @Property(tries = 200)
  void shouldReadWhatItWrote(
      @ForAll @IntRange(max = 60) int facts,
      @ForAll @LongRange(min = 0, max = (1L << 40) - 1) long local) {
    RevisionState state = state(facts, local);

    assertThat(codec.deserialize("t", codec.serialize("t", state))).isEqualTo(state);
  }

  @Test
  void shouldTakeNineBytesForEachRelationBetweenTheSameActors() {
    int one = codec.serialize("t", state(1, 1)).length;
    int two = codec.serialize("t", state(2, 1)).length;

    // the relation, the stance and one new actor name of nine bytes with its length
    assertThat(two - one).isEqualTo(9 + 7 + 2 + 6);
  }

  @Test
  void shouldRefuseAFormatItDoesNotKnow() {
    byte[] bytes = codec.serialize("t", state(1, 1));
    bytes[0] = 99;

    assertThatThrownBy(() -> codec.deserialize("t", bytes)).hasMessageContaining("format 99");
  }

  private static RevisionState state(int facts, long local) {
    var relations =
        IntStream.range(0, facts)
            .mapToObj(
                i ->
                    new RelationFact(
                        (local + i) & ((1L << 40) - 1), "Q79", String.format("name:%d", i % 10)))
            .toList();
    var stances = IntStream.range(0, facts).mapToObj(i -> new StanceFact(i, "Q79")).toList();
    return new RevisionState(
        Status.CURRENT,
        3,
        2,
        "ab".repeat(32),
        -5,
        77,
        List.of(1L, -2L),
        relations,
        stances,
        facts % 3);
  }
}
