package io.dateline.ingest.sources;

import io.dateline.ingest.capture.CaptureSink;
import io.dateline.ingest.capture.CaptureSource;
import io.dateline.ingest.capture.Rejection;
import io.dateline.schemas.DatelineException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Files and directories (read in order of their names, hidden files left out): texts, pages, JSON
 * Lines and feeds, told apart by name and content. JSON Lines may be of any size; any other file
 * has at most {@value #MAX_FILE} bytes.
 */
public final class FileSource implements CaptureSource {
  /** Largest file, JSON Lines excepted, in bytes. */
  public static final int MAX_FILE = 16 * 1024 * 1024;

  private static final int HEAD = 8192;

  private final List<Path> paths;
  private final String kind;

  /**
   * @param paths files and directories
   */
  public FileSource(List<Path> paths) {
    this(paths, "FILE");
  }

  /**
   * @param paths files and directories
   * @param kind of the origin: FILE or BACKFILL
   */
  public FileSource(List<Path> paths, String kind) {
    this.paths = List.copyOf(paths);
    this.kind = kind;
  }

  @Override
  public void readInto(CaptureSink sink) {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new DatelineException(path + ": no such file or directory");
      }
      try (Stream<Path> files = Files.walk(path)) {
        files
            .filter(Files::isRegularFile)
            .filter(FileSource::isVisible)
            .sorted()
            .forEach(f -> readFile(f, sink));
      } catch (IOException e) {
        throw new DatelineException(path + ": cannot be listed: " + e.getMessage(), e);
      }
    }
  }

  private static boolean isVisible(Path file) {
    return !file.getFileName().toString().startsWith(".");
  }

  private void readFile(Path file, CaptureSink sink) {
    String name = file.toString();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD);
      if (head.length == 0) {
        sink.rejected(Rejection.of(name, -1, "EMPTY", "the file is empty", ""));
        return;
      }
      in.reset();
      DocumentKind document = DocumentKind.of(name.toLowerCase(Locale.ROOT), head);
      if (document == DocumentKind.JSON_LINES) {
        new JsonLinesReader(kind, name).read(in, sink);
        return;
      }
      byte[] bytes = in.readNBytes(MAX_FILE + 1);
      if (bytes.length > MAX_FILE) {
        sink.rejected(
            new Rejection(
                name,
                -1,
                "TOO_LARGE",
                "the file has "
                    + Files.size(file)
                    + " bytes, more than the "
                    + MAX_FILE
                    + " of one document; split it, or write it as JSON Lines",
                head));
        return;
      }
      new DocumentReader(kind, name).read(document, bytes, sink);
    } catch (IOException e) {
      sink.rejected(Rejection.of(name, -1, "UNREADABLE", "cannot be read: " + e.getMessage(), ""));
    }
  }
}
