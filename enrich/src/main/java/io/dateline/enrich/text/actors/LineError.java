package io.dateline.enrich.text.actors;

/**
 * A line that was refused.
 *
 * @param file its file, as the caller named it
 * @param line its number, from 1
 * @param reason what is wrong and what would be right
 */
public record LineError(String file, int line, String reason) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + reason;
  }
}
