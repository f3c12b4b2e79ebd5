package io.dateline.ingest.capture;

import java.util.List;

/** What happens to words on their way to the log. Called under the log's lock. */
@FunctionalInterface
public interface Sealing {
  /** The entries as they are to be written in one transaction. */
  List<LogEntry> seal(List<LogEntry> entries);

  /** Words stay in the clear. */
  static Sealing none() {
    return entries -> entries;
  }
}
