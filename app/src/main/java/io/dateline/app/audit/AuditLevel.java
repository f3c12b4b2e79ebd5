package io.dateline.app.audit;

/** What can be verified. */
enum AuditLevel {
  /** Each record of the log against the checkpoints. */
  log,
  /** Each enriched event against what its input gives. */
  enrichment,
  /** The views against a rebuild. */
  views
}
