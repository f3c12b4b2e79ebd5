package io.dateline.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.projections.audit.AuditFinding.Kind;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SequenceComparisonTest {
  private static final List<Long> RECORDED = List.of(1L, 2L, 3L, 4L, 5L);

  @Test
  void shouldFindNothingInAnUntouchedLog() {
    assertThat(compare(1L, 2L, 3L, 4L, 5L)).isEmpty();
  }

  @Test
  void shouldNameTheChangedRecord() {
    assertThat(compare(1L, 2L, 9L, 4L, 5L))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.CHANGED);
              assertThat(f.ordinal()).isEqualTo(102);
              assertThat(f.offset()).isEqualTo(1002);
            });
  }

  @Test
  void shouldNameTheMissingRecord() {
    assertThat(compare(1L, 2L, 4L, 5L))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.MISSING);
              assertThat(f.ordinal()).isEqualTo(102);
            });
  }

  @Test
  void shouldNameTheInsertedRecord() {
    assertThat(compare(1L, 2L, 3L, 7L, 4L, 5L))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.INSERTED);
              assertThat(f.offset()).isEqualTo(1003);
            });
  }

  @Test
  void shouldCallSwappedRecordsReordered() {
    assertThat(compare(1L, 3L, 2L, 4L, 5L))
        .singleElement()
        .extracting(AuditFinding::kind)
        .isEqualTo(Kind.REORDERED);
  }

  @Test
  void shouldNameARecordMissingAndAnotherInsertedElsewhere() {
    assertThat(compare(2L, 3L, 4L, 8L, 9L, 5L))
        .extracting(AuditFinding::kind)
        .containsExactly(Kind.MISSING, Kind.INSERTED, Kind.INSERTED);
  }

  @Test
  void shouldNameTheLastRecordWhereTheTailIsGone() {
    assertThat(compare(1L, 2L, 3L, 4L))
        .singleElement()
        .extracting(AuditFinding::ordinal)
        .isEqualTo(104L);
  }

  private static List<AuditFinding> compare(Long... found) {
    return new SequenceComparison("t", 0)
        .compare(
            100,
            RECORDED,
            List.of(found),
            LongStream.range(1000, 1000 + found.length).boxed().toList());
  }
}
