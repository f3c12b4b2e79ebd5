package io.dateline.projections.archive;

import io.dateline.projections.archive.ArchiveManifest.Partition;
import io.dateline.projections.archive.ArchivedRecord.ArchivedHeader;
import io.dateline.projections.consume.LogSettings;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.serde.WriterSchemas;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes topics as files. What was broken off goes on where it was, by partitions; the range stays
 * that of the beginning. Memory is bounded by the largest batch of records. For one thread.
 */
public final class LogExport {
  private final LogSettings log;
  private final TopicCatalogue catalogue;
  private final WriterSchemas schemas;
  private final Path directory;
  private final Consumer<Partition> progress;
  private final ViewPositions positions = new ViewPositions();

  /**
   * @param log the log to export
   * @param directory where to; made where it is missing
   * @param progress told of each partition that was written
   */
  public LogExport(LogSettings log, Path directory, Consumer<Partition> progress) {
    this.log = log;
    this.catalogue = new TopicCatalogue(log.topics());
    this.schemas = new WriterSchemas(log.registry());
    this.directory = directory;
    this.progress = progress;
  }

  /**
   * Writes what was asked for, or the rest of it.
   *
   * @throws DatelineException where the directory holds another export, or the log does not answer
   */
  public ArchiveManifest write(ExportRequest request) {
    try (var range = new LogRange(log)) {
      ArchiveManifest manifest = begin(plan(range, request));
      for (int i = 0; i < manifest.partitions().size(); i++) {
        Partition partition = manifest.partitions().get(i);
        if (partition.files() == null) {
          Partition written = partition.with(write(range, partition));
          manifest = manifest.with(i, written);
          manifest.write(directory);
          progress.accept(written);
        } else if (request.topics().contains(Topic.AUDIT)) {
          Ordinals ordinals = positions.of(partition.topic(), partition.partition());
          read(range, partition, record -> ordinals.add(record.offset()));
        }
      }
      ArchiveManifest complete = manifest.completed();
      complete.write(directory);
      return complete;
    } catch (IOException | UncheckedIOException e) {
      throw new DatelineException(
          directory + ": cannot be written: " + e.getMessage() + "; run the same command again", e);
    }
  }

  private ArchiveManifest plan(LogRange range, ExportRequest request) {
    var partitions = new ArrayList<Partition>();
    for (Topic topic : request.topics()) {
      List<TopicPartition> all = range.partitions(catalogue.name(topic));
      for (TopicPartition each : all) {
        partitions.add(
            new Partition(
                topic.baseName(),
                each.partition(),
                all.size(),
                range.from(each, request.from()),
                range.to(each, request.to()),
                null));
      }
    }
    return new ArchiveManifest(
        ArchiveManifest.FORMAT,
        false,
        log.topics().prefix(),
        request.from() == null ? null : request.from().toString(),
        request.to() == null ? null : request.to().toString(),
        partitions);
  }

  private ArchiveManifest begin(ArchiveManifest planned) throws IOException {
    Optional<ArchiveManifest> found = ArchiveManifest.read(directory);
    if (found.isPresent()) {
      if (found.get().complete()) {
        throw new DatelineException(
            directory + ": holds a complete export already; name another directory");
      }
      if (!found.get().isOf(planned)) {
        throw new DatelineException(
            directory
                + ": holds half of an export of other topics or another range; give the same"
                + " options again to end it, or name another directory");
      }
      return found.get();
    }
    if (Files.exists(directory) && !isEmpty(directory)) {
      throw new DatelineException(
          directory + ": is not empty and no export; name another directory");
    }
    Files.createDirectories(directory);
    planned.write(directory);
    return planned;
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private List<ArchiveManifest.File> write(LogRange range, Partition partition) throws IOException {
    Ordinals ordinals = positions.of(partition.topic(), partition.partition());
    List<Schema> seed = topic(partition.topic()).events();
    try (var files = new ArchiveFiles(directory, partition.topic(), partition.partition(), seed)) {
      read(
          range,
          partition,
          record -> {
            ordinals.add(record.offset());
            try {
              add(files, record, !seed.isEmpty());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      return files.finished();
    }
  }

  private void read(
      LogRange range, Partition partition, Consumer<ConsumerRecord<byte[], byte[]>> onRecord) {
    String name = catalogue.name(topic(partition.topic()));
    range.read(
        new TopicPartition(name, partition.partition()),
        partition.fromOffset(),
        partition.toOffset(),
        onRecord);
  }

  private void add(ArchiveFiles files, ConsumerRecord<byte[], byte[]> record, boolean events)
      throws IOException {
    var headers = new ArrayList<ArchivedHeader>();
    record.headers().forEach(h -> headers.add(new ArchivedHeader(h.key(), h.value())));
    byte[] value = record.value();
    Optional<Schema> writer =
        events && value != null && value.length >= WriterSchemas.PREFIX && value[0] == 0
            ? schemas.byId(ByteBuffer.wrap(value, 1, Integer.BYTES).getInt())
            : Optional.empty();
    if (writer.isEmpty()) {
      files.add(new ArchivedRecord(record.key(), record.timestamp(), headers, null, value), false);
      return;
    }
    Schema schema = writer.get();
    boolean decodable = AvroBytes.fit(value, WriterSchemas.PREFIX, schema);
    byte[] avro = Arrays.copyOfRange(value, WriterSchemas.PREFIX, value.length);
    if (decodable && ViewPositions.concerns(schema)) {
      avro = positions.rewritten(schema, avro);
    }
    files.add(
        new ArchivedRecord(record.key(), record.timestamp(), headers, schema, avro), decodable);
  }

  private static Topic topic(String baseName) {
    return Arrays.stream(Topic.values())
        .filter(topic -> topic.baseName().equals(baseName))
        .findFirst()
        .orElseThrow(
            () ->
                new DatelineException(
                    "export: there is no topic '" + baseName + "' in this version of Dateline"));
  }
}
