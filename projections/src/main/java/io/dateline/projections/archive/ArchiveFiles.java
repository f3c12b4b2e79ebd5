package io.dateline.projections.archive;

import io.dateline.projections.archive.ArchivedRecord.ArchivedHeader;
import io.dateline.schemas.DatelineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of one partition: a new one where the last has grown large, or where a writer's
 * schema comes that cannot stand beside those of the file. The same records always give the same
 * bytes. For one thread.
 */
final class ArchiveFiles implements AutoCloseable {
  private static final long LARGE = 256L << 20;
  private static final int DEFLATE_LEVEL = 6;
  private static final int SYNC_BYTES = 16;
  private static final String TOPIC = "dateline.topic";
  private static final String PARTITION = "dateline.partition";

  private final Path root;
  private final String topic;
  private final int partition;
  private final List<ArchiveManifest.File> written = new ArrayList<>();
  private ArchiveSchema schema;
  private @Nullable DataFileWriter<Object> writer;
  private long records;
  private long bytes;

  /**
   * @param root directory of the export
   * @param topic its name without prefix
   * @param seed events to be expected
   */
  ArchiveFiles(Path root, String topic, int partition, List<Schema> seed) {
    this.root = root;
    this.topic = topic;
    this.partition = partition;
    this.schema = ArchiveSchema.of(seed);
  }

  /** Adds the next record. */
  void add(ArchivedRecord record, boolean decodable) throws IOException {
    Schema event = decodable ? record.writer() : null;
    if (event != null && schema.branch(event) < 0) {
      finish();
      schema = schema.with(event);
    }
    if (writer == null) {
      writer = open();
    }
    byte[] datum = datum(record, event);
    writer.appendEncoded(ByteBuffer.wrap(datum));
    records++;
    bytes += datum.length;
    if (bytes > LARGE) {
      finish();
    }
  }

  /** Ends the last file; tells of all. */
  List<ArchiveManifest.File> finished() throws IOException {
    finish();
    return List.copyOf(written);
  }

  private DataFileWriter<Object> open() throws IOException {
    String name = name();
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    byte[] sync = Arrays.copyOf(FileDigest.of(name.getBytes(StandardCharsets.UTF_8)), SYNC_BYTES);
    return new DataFileWriter<>(new GenericDatumWriter<>())
        .setCodec(CodecFactory.deflateCodec(DEFLATE_LEVEL))
        .setMeta(TOPIC, topic)
        .setMeta(PARTITION, partition)
        .create(schema.file(), Files.newOutputStream(file), sync);
  }

  private String name() {
    return "%s/%03d-%04d.avro".formatted(topic, partition, written.size());
  }

  private void finish() throws IOException {
    if (writer == null) {
      return;
    }
    writer.close();
    writer = null;
    String name = name();
    written.add(new ArchiveManifest.File(name, records, FileDigest.hex(root.resolve(name))));
    records = 0;
    bytes = 0;
  }

  private byte[] datum(ArchivedRecord record, @Nullable Schema event) throws IOException {
    var out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    maybe(encoder, record.key());
    encoder.writeLong(record.timestamp());
    encoder.writeArrayStart();
    encoder.setItemCount(record.headers().size());
    for (ArchivedHeader header : record.headers()) {
      encoder.startItem();
      encoder.writeString(header.key());
      maybe(encoder, header.value());
    }
    encoder.writeArrayEnd();
    byte[] value = record.value();
    if (value == null) {
      encoder.writeIndex(ArchiveSchema.NONE);
    } else if (event != null) {
      encoder.writeIndex(schema.branch(event));
      encoder.writeFixed(value);
    } else if (record.writer() != null) {
      encoder.writeIndex(ArchiveSchema.UNDECODABLE);
      encoder.writeString(record.writer().toString());
      encoder.writeBytes(value);
    } else {
      encoder.writeIndex(ArchiveSchema.BYTES);
      encoder.writeBytes(value);
    }
    encoder.flush();
    return out.toByteArray();
  }

  private static void maybe(BinaryEncoder encoder, byte @Nullable [] bytes) throws IOException {
    encoder.writeIndex(bytes == null ? 0 : 1);
    if (bytes != null) {
      encoder.writeBytes(bytes);
    }
  }

  @Override
  public void close() {
    try {
      if (writer != null) {
        writer.close();
      }
    } catch (IOException e) {
      throw new DatelineException(root.resolve(name()) + ": cannot be closed: " + e, e);
    }
  }
}
