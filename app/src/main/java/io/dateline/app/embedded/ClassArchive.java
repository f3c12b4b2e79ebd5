package io.dateline.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The classes of a program as the JVM laid them out when it ended, so that it starts sooner from
 * then on: about three of seven seconds of reckoning for the registry. The first run of a program
 * records them; without an archive, or with one that the JVM finds unfit, it starts as ever.
 */
final class ClassArchive {
  private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);

  private final Path kept;
  private final Path recorded;

  private ClassArchive(Path kept, Path recorded) {
    this.kept = kept;
    this.recorded = recorded;
  }

  /** That of a jar under this version of Java, in the jar's directory. */
  static ClassArchive of(Path jar) {
    String name = jar.getFileName() + "-java-" + Runtime.version().toString().replace('+', '-');
    return new ClassArchive(
        jar.resolveSibling(name + ".jsa"),
        jar.resolveSibling(name + "-" + UUID.randomUUID() + ".recorded"));
  }

  /** Options for the JVM: to use the archive, or to record one where that is possible. */
  List<String> options() {
    if (Files.isRegularFile(kept)) {
      return List.of("-XX:SharedArchiveFile=" + kept);
    }
    return Files.isWritable(directory())
        ? List.of("-XX:ArchiveClassesAtExit=" + recorded)
        : List.of();
  }

  private Path directory() {
    return kept.toAbsolutePath().getParent();
  }

  /** Keeps what the program recorded, now that it has ended; does nothing where it did not. */
  void keep() {
    try {
      if (Files.isRegularFile(recorded)) {
        Files.move(recorded, kept, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      LOG.info("the archive of classes is not kept: {}", e.toString());
    }
  }

  /** Throws away what the program had begun to record when it was ended by force. */
  void discard() {
    try {
      Files.deleteIfExists(recorded);
    } catch (IOException e) {
      LOG.info("a half archive of classes stays in {}: {}", directory(), e.toString());
    }
  }
}
