package io.dateline.ingest.deadletters;

import io.dateline.schemas.DatelineException;

/**
 * Where a dead letter lies on its topic; written {@code partition-offset}.
 *
 * @param partition of the topic dead-letters
 * @param offset on it
 */
public record LetterId(int partition, long offset) {

  /**
   * Reads an id.
   *
   * @throws DatelineException where it is none
   */
  public static LetterId parse(String text) {
    if (!text.matches("[0-9]{1,6}-[0-9]{1,18}")) {
      throw new DatelineException(
          "'"
              + text
              + "' is no id of a dead letter; write 3-17 as 'dateline dead-letters' shows it");
    }
    int dash = text.indexOf('-');
    return new LetterId(
        Integer.parseInt(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
  }

  @Override
  public String toString() {
    return partition + "-" + offset;
  }
}
