package io.dateline.projections.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds, kept beside its files as {@code export.json}. Offsets stand here and in no
 * file, since they are those of one cluster.
 *
 * @param format version of this page
 * @param complete whether all partitions are there
 * @param prefix of the topics' names
 * @param from as asked; null for the beginning
 * @param to as asked; null for what was the end when it was begun
 * @param partitions in the order in which they are written
 */
public record ArchiveManifest(
    int format,
    boolean complete,
    String prefix,
    @Nullable String from,
    @Nullable String to,
    List<Partition> partitions) {
  static final int FORMAT = 1;

  private static final String NAME = "export.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One partition.
   *
   * @param topic name without prefix
   * @param partitions how many the topic has
   * @param fromOffset first offset, a hint
   * @param toOffset offset after the last, a hint
   * @param files null where it has not been written yet
   */
  public record Partition(
      String topic,
      int partition,
      int partitions,
      long fromOffset,
      long toOffset,
      @Nullable List<File> files) {
    Partition with(List<File> written) {
      return new Partition(topic, partition, partitions, fromOffset, toOffset, written);
    }
  }

  /**
   * One file.
   *
   * @param name path within the export
   * @param sha256 of the whole file, hex
   */
  public record File(String name, long records, String sha256) {}

  /** Copies the list. */
  public ArchiveManifest {
    partitions = List.copyOf(partitions);
  }

  /** All files, in order. */
  public List<File> files() {
    return partitions.stream()
        .flatMap(p -> p.files() == null ? Stream.<File>of() : p.files().stream())
        .toList();
  }

  /** Number of records in all files. */
  public long records() {
    return files().stream().mapToLong(File::records).sum();
  }

  /** What is in the directory; empty where there is no export. */
  static Optional<ArchiveManifest> read(Path directory) {
    Path file = directory.resolve(NAME);
    try {
      ArchiveManifest found = JSON.readValue(Files.readString(file), ArchiveManifest.class);
      if (found.format != FORMAT) {
        throw new DatelineException(
            file + ": format " + found.format + " is of a later version; use that to read it");
      }
      return Optional.of(found);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new DatelineException(file + ": damaged: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new DatelineException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes it whole or not at all. */
  void write(Path directory) {
    try {
      Path draft = directory.resolve(NAME + ".new");
      Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
      Files.move(
          draft,
          directory.resolve(NAME),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DatelineException(
          directory.resolve(NAME) + ": cannot be written: " + e.getMessage(), e);
    }
  }

  ArchiveManifest with(int index, Partition partition) {
    var changed = new ArrayList<>(partitions);
    changed.set(index, partition);
    return new ArchiveManifest(format, complete, prefix, from, to, changed);
  }

  ArchiveManifest completed() {
    return new ArchiveManifest(format, true, prefix, from, to, partitions);
  }

  boolean isOf(ArchiveManifest other) {
    return prefix.equals(other.prefix)
        && Objects.equals(from, other.from)
        && Objects.equals(to, other.to)
        && partitions.stream()
            .map(p -> p.topic + p.partition)
            .toList()
            .equals(other.partitions.stream().map(p -> p.topic + p.partition).toList());
  }
}
