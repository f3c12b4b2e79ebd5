package io.dateline.app.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens of a file as it is now: read again when it has changed. Thread-safe. */
final class KnownTokens {
  private final Path file;
  private @Nullable Stamp stamp;
  private List<Token> tokens = List.of();

  KnownTokens(Path file) {
    this.file = file;
  }

  private record Stamp(FileTime changed, long size, @Nullable Object key) {}

  /** The one that was given; compares with all, so that the time tells nothing. */
  Optional<Token> find(String given) {
    Optional<Token> found = Optional.empty();
    for (Token token : current()) {
      if (token.is(given)) {
        found = Optional.of(token);
      }
    }
    return found;
  }

  private synchronized List<Token> current() {
    Stamp now = stamp();
    if (now == null) {
      tokens = List.of();
    } else if (!now.equals(stamp)) {
      tokens = new TokenFile(file).tokens();
    }
    stamp = now;
    return tokens;
  }

  private @Nullable Stamp stamp() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    } catch (IOException e) {
      return null; // no file, no tokens
    }
  }
}
