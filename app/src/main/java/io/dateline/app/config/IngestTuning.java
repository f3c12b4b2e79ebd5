package io.dateline.app.config;

import io.dateline.ingest.feeds.FetchSettings;
import io.dateline.ingest.feeds.PollSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the ingest runs.
 *
 * @param instance name of this process among all that ingest
 * @param fetch how documents are fetched
 * @param poll when feeds are polled
 * @param archive directory where fetched pages are kept as WARC; null where they are not
 */
public record IngestTuning(
    String instance, FetchSettings fetch, PollSettings poll, @Nullable Path archive) {

  /** Without an archive. */
  public IngestTuning(String instance, FetchSettings fetch, PollSettings poll) {
    this(instance, fetch, poll, null);
  }
}
