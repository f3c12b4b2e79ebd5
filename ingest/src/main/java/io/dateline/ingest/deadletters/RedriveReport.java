package io.dateline.ingest.deadletters;

import java.util.List;

/**
 * What became of a redrive.
 *
 * @param redriven letters that went back to their stages
 * @param refusals those that could not go, the first thousand
 */
public record RedriveReport(int redriven, List<Refusal> refusals) {

  /** Keeps the list unmodifiable. */
  public RedriveReport {
    refusals = List.copyOf(refusals);
  }

  /**
   * A letter that stays.
   *
   * @param why in words, with the way out
   */
  public record Refusal(LetterId id, String why) {}
}
