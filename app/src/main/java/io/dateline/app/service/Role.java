package io.dateline.app.service;

/** The services that can run alone. */
public enum Role {
  /** Feeds, files and uploads into the log. */
  INGEST,
  /** The text engine between captured and enriched articles. */
  ENRICH,
  /** The views and the questions to them. */
  PROJECTIONS
}
