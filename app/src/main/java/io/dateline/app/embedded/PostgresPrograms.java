package io.dateline.app.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The programs of Postgres: unpacked beside the distribution, once for every data directory, or
 * into the data directory where the distribution cannot be written. Held while a server starts; who
 * starts the first one unpacks, and others wait until that is done.
 */
final class PostgresPrograms implements AutoCloseable {
  /** File locks hold between processes only. */
  private static final ReentrantLock HERE = new ReentrantLock();

  private final Path directory;
  private final FileChannel channel;
  private final FileLock lock;

  private PostgresPrograms(Path directory, FileChannel channel, FileLock lock) {
    this.directory = directory;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Waits until no one else unpacks.
   *
   * @param fallback the place below the data directory to fall back to
   */
  static PostgresPrograms hold(Path fallback) throws IOException {
    Path directory = Files.createDirectories(orElse(fallback));
    HERE.lock();
    try {
      FileChannel channel =
          FileChannel.open(
              directory.resolve("unpacking.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      FileLock lock = channel.lock();
      if (areIn(directory)) {
        lock.release();
      }
      return new PostgresPrograms(directory, channel, lock);
    } catch (IOException | RuntimeException e) {
      HERE.unlock();
      throw e;
    }
  }

  private static Path orElse(Path fallback) {
    return Distribution.places().stream()
        .filter(place -> Files.isDirectory(place.resolve("registry")) && Files.isWritable(place))
        .map(place -> place.resolve("postgres"))
        .findFirst()
        .orElse(fallback);
  }

  private static boolean areIn(Path directory) throws IOException {
    // the mark that the library leaves when it has unpacked
    try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(directory, "PG-*")) {
      for (Path programs : unpacked) {
        if (Files.exists(programs.resolve(".exists"))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where they are, or are to be unpacked to. */
  Path directory() {
    return directory;
  }

  @Override
  public void close() throws IOException {
    try {
      if (lock.isValid()) {
        lock.release();
      }
      channel.close();
    } finally {
      HERE.unlock();
    }
  }
}
