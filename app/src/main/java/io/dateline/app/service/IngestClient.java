package io.dateline.app.service;

import io.dateline.app.config.Connections;
import io.dateline.app.config.IngestTuning;
import io.dateline.ingest.IngestService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** The ingest without polling, for a command's duration. */
public final class IngestClient {
  private IngestClient() {}

  /** Connects when it is first used. */
  public static IngestService open(Connections connections, IngestTuning tuning) {
    return new IngestService(IngestPart.config(connections, tuning), new SimpleMeterRegistry());
  }
}
