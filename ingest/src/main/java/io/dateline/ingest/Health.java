package io.dateline.ingest;

import java.util.List;

/**
 * Whether the service does its work.
 *
 * @param ready it can take articles
 * @param alive it makes progress; where not, only a restart helps
 * @param problems why not, in words; empty where all is well
 */
public record Health(boolean ready, boolean alive, List<String> problems) {

  /** Keeps the list unmodifiable. */
  public Health {
    problems = List.copyOf(problems);
  }
}
