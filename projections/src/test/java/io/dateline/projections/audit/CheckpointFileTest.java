package io.dateline.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.LogCheckpoint;
import io.dateline.schemas.events.Meta;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checkpoints kept in a file beside a running instance, which goes on adding to it. */
class CheckpointFileTest {
  private static final Set<String> FACTS = Set.of("facts");

  private CheckpointFile file;

  @BeforeEach
  void inDirectory(@TempDir Path directory) {
    file = new CheckpointFile(directory.resolve("audit").resolve("checkpoints.jsonl"));
  }

  @Test
  void shouldFindNothingWhereTheTopicHasWhatTheFileHad() {
    file.append(checkpoint(5));
    List<String> lines = file.lines();
    file.append(checkpoint(8));

    assertThat(file.compare(lines, topic(5), FACTS)).isEmpty();
  }

  @Test
  void shouldNameTheLineThatTheTopicLacks() {
    file.append(checkpoint(5));
    file.append(checkpoint(8));

    assertThat(file.compare(file.lines(), topic(5), FACTS))
        .extracting(AuditFinding::detail)
        .containsExactly(
            file.path() + ":2: a checkpoint at 8 records, which the audit topic lacks");
  }

  @Test
  void shouldLeaveOutALineThatIsStillBeingWritten() throws Exception {
    file.append(checkpoint(5));
    Files.writeString(file.path(), "{\"topic\":\"fac", StandardOpenOption.APPEND);

    assertThat(file.lines()).hasSize(1);
    assertThat(file.compare(file.lines(), topic(5), FACTS)).isEmpty();
  }

  @Test
  void shouldRefuseAFileThatIsNotThere() {
    assertThatThrownBy(file::lines)
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining(file.path().toString());
  }

  private static Checkpoints topic(long records) {
    var checkpoints = Checkpoints.none();
    checkpoints.add(checkpoint(records));
    return checkpoints;
  }

  private static LogCheckpoint checkpoint(long records) {
    return LogCheckpoint.newBuilder()
        .setMeta(Meta.newBuilder().setEventId("e" + records).setRecordedAt(Instant.EPOCH).build())
        .setTopic("facts")
        .setPartition(0)
        .setRecords(records)
        .setLastOffset(records)
        .setAlgorithm(RecordDigest.ALGORITHM)
        .setDigest(ByteBuffer.wrap(new byte[] {(byte) records}))
        .setRecordDigests(ByteBuffer.allocate(0))
        .build();
  }
}
