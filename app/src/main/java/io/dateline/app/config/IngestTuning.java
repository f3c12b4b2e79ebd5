package io.dateline.app.config;

import io.dateline.ingest.feeds.FetchSettings;
import io.dateline.ingest.feeds.PollSettings;

/**
 * How the ingest runs.
 *
 * @param instance name of this process among all that ingest
 * @param fetch how documents are fetched
 * @param poll when feeds are polled
 */
public record IngestTuning(String instance, FetchSettings fetch, PollSettings poll) {}
