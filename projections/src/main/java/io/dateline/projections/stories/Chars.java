package io.dateline.projections.stories;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Room for characters, all zero: on the heap where it is small, else in a file of {@code
 * java.io.tmpdir} that has no name and goes with the buffer. So what is remembered of a busy day is
 * the system's to keep in memory or not, and the heap need not be made for it.
 */
final class Chars {
  static final int LARGE = 1 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Chars.class);

  private Chars() {}

  /** Room for that many; on the heap as well where no file can be had, which the log tells. */
  static CharBuffer allocate(int count) {
    return count < LARGE ? CharBuffer.allocate(count) : mapped(count);
  }

  private static CharBuffer mapped(int count) {
    try {
      Path file = Files.createTempFile("dateline-sketches", ".bin");
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE)) {
        return channel
            .map(FileChannel.MapMode.READ_WRITE, 0, (long) count * Character.BYTES)
            .asCharBuffer();
      }
    } catch (IOException e) {
      LOG.warn(
          "sketches of copies are kept on the heap, since {} takes no file: {}; give it room, or"
              + " another directory by -Djava.io.tmpdir",
          System.getProperty("java.io.tmpdir"),
          e.toString());
      return CharBuffer.allocate(count);
    }
  }
}
