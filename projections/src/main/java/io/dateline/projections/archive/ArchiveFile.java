package io.dateline.projections.archive;

import io.dateline.projections.archive.ArchivedRecord.ArchivedHeader;
import io.dateline.schemas.DatelineException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.NoSuchElementException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.jspecify.annotations.Nullable;

/** Reads one file, a block at a time. For one thread. */
final class ArchiveFile implements AutoCloseable {
  private final Path file;
  private final DataFileStream<Object> stream;
  private final ArchiveSchema schema;
  private @Nullable AvroBytes block;
  private long leftInBlock;
  private long read;

  private ArchiveFile(Path file, DataFileStream<Object> stream) {
    this.file = file;
    this.stream = stream;
    this.schema = ArchiveSchema.read(stream.getSchema());
  }

  /**
   * Opens a file.
   *
   * @throws DatelineException naming it where it is no file of an export
   */
  static ArchiveFile open(Path file) {
    try {
      return new ArchiveFile(
          file,
          new DataFileStream<>(
              new BufferedInputStream(Files.newInputStream(file)), new GenericDatumReader<>()));
    } catch (IOException | RuntimeException e) {
      throw new DatelineException(file + ": no file of an export: " + e.getMessage(), e);
    }
  }

  /** Whether there is another record. */
  boolean hasNext() {
    try {
      while (leftInBlock == 0) {
        if (!stream.hasNext()) {
          return false;
        }
        ByteBuffer next = stream.nextBlock();
        leftInBlock = stream.getBlockCount();
        block = new AvroBytes(next.array(), next.arrayOffset() + next.position(), next.remaining());
      }
      return true;
    } catch (IOException | AvroRuntimeException e) {
      throw damaged(e);
    }
  }

  /**
   * The next record.
   *
   * @throws DatelineException naming file and record where the file is damaged
   */
  ArchivedRecord next() {
    if (!hasNext() || block == null) {
      throw new NoSuchElementException(file.toString());
    }
    try {
      leftInBlock--;
      ArchivedRecord record = record(block);
      read++;
      return record;
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private ArchivedRecord record(AvroBytes avro) throws IOException {
    BinaryDecoder decoder = avro.decoder();
    byte[] key = maybeBytes(decoder);
    long timestamp = decoder.readLong();
    var headers = new ArrayList<ArchivedHeader>();
    for (long n = decoder.readArrayStart(); n > 0; n = decoder.arrayNext()) {
      for (long i = 0; i < n; i++) {
        headers.add(new ArchivedHeader(decoder.readString(), maybeBytes(decoder)));
      }
    }
    int branch = decoder.readIndex();
    return switch (branch) {
      case ArchiveSchema.NONE -> new ArchivedRecord(key, timestamp, headers, null, null);
      case ArchiveSchema.BYTES -> new ArchivedRecord(key, timestamp, headers, null, bytes(decoder));
      case ArchiveSchema.UNDECODABLE -> {
        Schema writer = new Schema.Parser().parse(decoder.readString());
        yield new ArchivedRecord(key, timestamp, headers, writer, bytes(decoder));
      }
      default -> {
        Schema writer = schema.event(branch);
        yield new ArchivedRecord(key, timestamp, headers, writer, avro.take(writer));
      }
    };
  }

  private static byte @Nullable [] maybeBytes(BinaryDecoder decoder) throws IOException {
    return decoder.readIndex() == 0 ? null : bytes(decoder);
  }

  private static byte[] bytes(BinaryDecoder decoder) throws IOException {
    ByteBuffer read = decoder.readBytes(null);
    byte[] bytes = new byte[read.remaining()];
    read.get(bytes);
    return bytes;
  }

  private DatelineException damaged(Exception cause) {
    return new DatelineException(
        file
            + ": damaged after record "
            + read
            + ": "
            + cause.getMessage()
            + "; take the file from another copy of the export",
        cause);
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new DatelineException(file + ": cannot be closed: " + e.getMessage(), e);
    }
  }
}
