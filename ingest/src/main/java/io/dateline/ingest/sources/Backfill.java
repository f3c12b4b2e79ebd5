package io.dateline.ingest.sources;

import io.dateline.ingest.capture.CaptureReport;
import io.dateline.ingest.capture.CaptureSink;
import io.dateline.ingest.capture.CaptureSource;
import io.dateline.ingest.capture.Capturer;
import io.dateline.ingest.capture.Draft;
import io.dateline.ingest.capture.Rejection;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is older than the live feeds. An article counts as seen when it was published, where
 * the source does not know better: a live text of the same article stays the current one. After
 * each transaction the number of documents done is kept in a file; broken off, the next run of the
 * same source goes on there, and at worst writes a transaction again, which changes nothing.
 */
public final class Backfill {
  private final Capturer capturer;
  private final Path progress;

  /** A source that can leave documents out without reading them. */
  public interface Resumable extends CaptureSource {
    /** Leaves out as many documents as were done before. */
    void skip(long documents);
  }

  /**
   * @param progress file that says how far the source is done
   */
  public Backfill(Capturer capturer, Path progress) {
    this.capturer = capturer;
    this.progress = progress;
  }

  /** Documents done in earlier runs. */
  public long done() {
    try {
      return Files.exists(progress) ? Long.parseLong(Files.readString(progress).strip()) : 0;
    } catch (IOException | NumberFormatException e) {
      throw new DatelineException(
          progress + " is damaged; remove it to begin the backfill anew", e);
    }
  }

  /**
   * Takes the rest of a source.
   *
   * @throws DatelineException where the source or the log fails; what was written stays
   */
  public CaptureReport run(CaptureSource source) {
    long done = done();
    CaptureSource rest;
    if (source instanceof Resumable resumable) {
      resumable.skip(done);
      rest = sink -> resumable.readInto(new Dated(sink, 0));
    } else {
      rest = sink -> source.readInto(new Dated(sink, done));
    }
    return capturer.capture(rest, documents -> save(done + documents));
  }

  private void save(long documents) {
    try {
      Files.createDirectories(progress.toAbsolutePath().getParent());
      Path draft = progress.resolveSibling(progress.getFileName() + ".new");
      Files.write(draft, (documents + "\n").getBytes(StandardCharsets.UTF_8));
      Files.move(
          draft, progress, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DatelineException(progress + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Leaves out what was done, and says when the rest was seen. */
  private static final class Dated implements CaptureSink {
    private final CaptureSink sink;
    private long left;

    Dated(CaptureSink sink, long left) {
      this.sink = sink;
      this.left = left;
    }

    @Override
    public void draft(Draft draft) {
      draft(draft, draft.published());
    }

    @Override
    public void draft(Draft draft, @Nullable Instant observedAt) {
      if (left-- <= 0) {
        sink.draft(draft, observedAt);
      }
    }

    @Override
    public void rejected(Rejection rejection) {
      if (left-- <= 0) {
        sink.rejected(rejection);
      }
    }
  }
}
