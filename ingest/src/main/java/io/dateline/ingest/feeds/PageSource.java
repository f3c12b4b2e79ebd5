package io.dateline.ingest.feeds;

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
import io.dateline.schemas.DatelineException;
import java.util.Map;
import java.util.Set;

/** An article's page by its address, fetched as feeds' pages are. */
final class PageSource implements CaptureSource {
  private final Pages pages;
  private final String url;
  private final String kind;

  /**
   * @param kind of the origin: BACKFILL, HTTP
   */
  PageSource(Pages pages, String url, String kind) {
    this.pages = pages;
    this.url = url;
    this.kind = kind;
  }

  @Override
  public void readInto(CaptureSink sink) {
    try {
      Fetched page = pages.page(url, Map.of());
      if (page.status() == 200) {
        sink.draft(draft(page));
      } else {
        sink.rejected(
            Rejection.of(url, -1, "PAGE_STATUS", "the page answers " + page.status(), url));
      }
    } catch (FetchException e) {
      sink.rejected(Rejection.of(url, -1, "PAGE_" + e.kind(), "" + e.getMessage(), url));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatelineException(url + ": interrupted while it was fetched", e);
    }
  }

  private Draft draft(Fetched page) {
    DecodedText decoded = CharsetDecoding.decode(page.body(), page.charset());
    return new Draft(
        decoded.text(),
        true,
        false,
        page.url(),
        null,
        null,
        null,
        null,
        DateBasis.NONE,
        decoded.guessed() ? Set.of(Flags.CHARSET_GUESSED) : Set.of(),
        new CaptureOrigin(
            kind,
            null,
            null,
            null,
            page.url(),
            page.status(),
            Sha256.hex(page.body()),
            page.body().length,
            page.archive()));
  }
}
