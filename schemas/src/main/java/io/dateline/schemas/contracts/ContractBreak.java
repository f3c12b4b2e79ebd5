package io.dateline.schemas.contracts;

/**
 * A promise that is not kept.
 *
 * @param release the release that made it
 * @param event full record name
 * @param breaks whom it breaks
 * @param reason what is wrong, and where in the schema
 */
public record ContractBreak(String release, String event, String breaks, String reason) {
  @Override
  public String toString() {
    return event + " (" + release + "): breaks " + breaks + ": " + reason;
  }
}
