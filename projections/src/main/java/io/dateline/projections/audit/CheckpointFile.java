package io.dateline.projections.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.projections.audit.AuditFinding.Kind;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.LogCheckpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints as lines of JSON in a file, outside the log that they speak of: who shortens the log
 * and its audit topic together is found out by the file, or by a copy of it that lies elsewhere.
 * Lines are only ever added, each forced to disk.
 */
public final class CheckpointFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HexFormat HEX = HexFormat.of();

  private final Path file;

  /** A file that is made with the first line. */
  public CheckpointFile(Path file) {
    this.file = file;
  }

  /** Where it lies. */
  public Path path() {
    return file;
  }

  /** Whether anything was ever written to it. */
  public boolean exists() {
    return Files.isRegularFile(file);
  }

  /**
   * Adds a line.
   *
   * @throws DatelineException where it cannot be written
   */
  public void append(LogCheckpoint checkpoint) {
    byte[] line = (line(checkpoint) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND)) {
        ByteBuffer bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(false);
      }
    } catch (IOException e) {
      throw new DatelineException(
          "audit: cannot write a checkpoint to %s: %s; name another file by audit.checkpoints"
              .formatted(file, e),
          e);
    }
  }

  private static ObjectNode line(LogCheckpoint checkpoint) {
    return JSON.createObjectNode()
        .put("recordedAt", checkpoint.getMeta().getRecordedAt().toString())
        .put("topic", checkpoint.getTopic())
        .put("partition", checkpoint.getPartition())
        .put("records", checkpoint.getRecords())
        .put("lastOffset", checkpoint.getLastOffset())
        .put("algorithm", checkpoint.getAlgorithm())
        .put("digest", hex(checkpoint.getDigest()))
        .put("previous", hex(checkpoint.getPrevious()))
        .put("signature", hex(checkpoint.getSignature()));
  }

  private static @Nullable String hex(@Nullable ByteBuffer bytes) {
    return bytes == null ? null : HEX.formatHex(CheckpointSigner.bytes(bytes));
  }

  /**
   * The lines so far. One without its end is still being written and left out.
   *
   * @throws DatelineException where it cannot be read
   */
  List<String> lines() {
    try {
      String text = Files.readString(file);
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new DatelineException("audit: cannot read " + file + ": " + e, e);
    }
  }

  /**
   * What the file says and the audit topic does not.
   *
   * @param lines read before the audit topic: a running instance adds to both, to the topic first
   * @param recorded the checkpoints of the audit topic
   * @param topics whose lines count; others are of another log
   */
  List<AuditFinding> compare(List<String> lines, Checkpoints recorded, Set<String> topics) {
    var findings = new ArrayList<AuditFinding>();
    for (int i = 0; i < lines.size(); i++) {
      AuditFinding finding = objection(lines.get(i), i + 1, recorded, topics);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private @Nullable AuditFinding objection(
      String line, int number, Checkpoints recorded, Set<String> topics) {
    String place = file + ":" + number + ": ";
    JsonNode said;
    try {
      said = JSON.readTree(line);
    } catch (IOException e) {
      return new AuditFinding(Kind.CHECKPOINT, "", -1, -1, -1, place + "is no checkpoint");
    }
    String topic = said.path("topic").asText();
    if (!said.path("records").canConvertToLong()) {
      return new AuditFinding(Kind.CHECKPOINT, topic, -1, -1, -1, place + "is no checkpoint");
    }
    if (!topics.contains(topic)) {
      return null;
    }
    int partition = said.path("partition").asInt();
    long records = said.path("records").asLong();
    List<LogCheckpoint> there =
        recorded.of(topic, partition).stream().filter(c -> c.getRecords() == records).toList();
    if (there.stream().anyMatch(c -> said.path("digest").asText().equals(hex(c.getDigest())))) {
      return null;
    }
    String what =
        there.isEmpty() ? "which the audit topic lacks" : "which the audit topic has otherwise";
    return new AuditFinding(
        Kind.CHECKPOINT,
        topic,
        partition,
        -1,
        -1,
        place + "a checkpoint at " + records + " records, " + what);
  }
}
