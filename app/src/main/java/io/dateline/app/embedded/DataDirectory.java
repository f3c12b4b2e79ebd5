package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The directory of an embedded default, held by one running instance at a time. The hold is a lock
 * of the operating system on the file {@code lock}, so it ends with the process however that dies.
 */
public final class DataDirectory implements AutoCloseable {
  /** Below this much free space neither the log nor the database could live through a day. */
  static final long LEAST_FREE_BYTES = 256L << 20;

  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private DataDirectory(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Makes the directory where it is missing and takes hold of it.
   *
   * @throws DatelineException when it cannot be written, has no space, or another instance holds it
   */
  public static DataDirectory hold(Path directory) {
    return hold(directory, LEAST_FREE_BYTES);
  }

  static DataDirectory hold(Path directory, long leastFreeBytes) {
    Path root = make(directory);
    requireSpace(root, leastFreeBytes);
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new DatelineException(
            "data directory %s is in use by a running instance of dateline; stop that one, or choose another directory with --data"
                .formatted(root));
      }
      return new DataDirectory(root, channel, lock);
    } catch (IOException e) {
      throw notWritable(root, e);
    }
  }

  /**
   * Whether an instance holds the directory now.
   *
   * @throws DatelineException when the directory's lock cannot be read
   */
  public static boolean isHeld(Path directory) {
    Path file = directory.resolve("lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel)) {
      return lock == null;
    } catch (IOException e) {
      throw notWritable(directory, e);
    }
  }

  /** The directory, absolute and with symbolic links resolved. */
  public Path root() {
    return root;
  }

  /** Gives up the hold; a later close does nothing. */
  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new DatelineException("cannot let go of data directory " + root, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static Path make(Path directory) {
    try {
      Files.createDirectories(directory);
      Path root = directory.toRealPath();
      Files.delete(Files.createTempFile(root, "write", ".probe"));
      return root;
    } catch (FileAlreadyExistsException e) {
      throw new DatelineException(
          "data directory %s: %s is a file; name a directory with --data"
              .formatted(directory, e.getFile()),
          e);
    } catch (IOException e) {
      throw notWritable(directory, e);
    }
  }

  private static void requireSpace(Path root, long leastFreeBytes) {
    try {
      long free = Files.getFileStore(root).getUsableSpace();
      if (free < leastFreeBytes) {
        throw new DatelineException(
            "data directory %s has %d MiB of free space, at least %d MiB are needed; make room, or choose another directory with --data"
                .formatted(root, free >> 20, leastFreeBytes >> 20));
      }
    } catch (IOException e) {
      throw notWritable(root, e);
    }
  }

  private static DatelineException notWritable(Path directory, IOException e) {
    return new DatelineException(
        "data directory %s cannot be written (%s: %s); mend its permissions, or choose another with --data"
            .formatted(directory, e.getClass().getSimpleName(), e.getMessage()),
        e);
  }
}
