package io.dateline.ingest.sources;

import io.dateline.ingest.archive.WarcReader;
import io.dateline.ingest.archive.WarcRecord;
import io.dateline.ingest.canonical.Sha256;
import io.dateline.ingest.capture.CaptureOrigin;
import io.dateline.ingest.capture.CaptureSink;
import io.dateline.ingest.capture.CaptureSource;
import io.dateline.ingest.capture.Draft;
import io.dateline.ingest.capture.Rejection;
import io.dateline.ingest.extract.CharsetDecoding;
import io.dateline.ingest.extract.DateBasis;
import io.dateline.ingest.extract.DecodedText;
import io.dateline.ingest.extract.Flags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** The pages of a WARC file, each seen when the file says it was fetched. */
public final class WarcSource implements CaptureSource {
  private final Path file;

  /**
   * @param file a WARC file, packed or not
   */
  public WarcSource(Path file) {
    this.file = file;
  }

  /** Whether a file is one by its name. */
  public static boolean isWarc(String name) {
    return name.endsWith(".warc") || name.endsWith(".warc.gz");
  }

  @Override
  public void readInto(CaptureSink sink) {
    try (WarcReader reader = WarcReader.open(file)) {
      for (WarcRecord record = reader.next(); record != null; record = reader.next()) {
        if (record.isPage()) {
          sink.draft(draft(record), record.date());
        }
      }
    } catch (IOException e) {
      String message = "breaks off: " + e.getMessage() + "; what came before is taken";
      sink.rejected(Rejection.of(file.toString(), -1, "BROKEN_WARC", message, ""));
    }
  }

  private static Draft draft(WarcRecord record) {
    DecodedText decoded = CharsetDecoding.decode(record.body(), record.charset());
    return new Draft(
        decoded.text(),
        true,
        false,
        record.url(),
        null,
        null,
        null,
        null,
        DateBasis.NONE,
        decoded.guessed() ? Set.of(Flags.CHARSET_GUESSED) : Set.of(),
        CaptureOrigin.local(
            "BACKFILL", record.url(), null, Sha256.hex(record.body()), record.body().length));
  }
}
