package io.dateline.enrich.stream;

import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.RetagRequested;

/** How a command to tag anew becomes an input: its cause is the capture of the text. */
final class Retagging {
  private Retagging() {}

  static Validated input(RetagRequested command, ArticleCaptured captured) {
    return new Validated(
        captured,
        command.getCapture(),
        captured.getMeta().getTraceId(),
        idPrefix(command.getCapture().getEventId(), command.getPromotion()));
  }

  /** Begins the ids of what a promotion makes of a capture. */
  static String idPrefix(String captureEvent, int promotion) {
    return captureEvent + "/retag-" + promotion;
  }

  /** The promotion that an event's id names; 0 where it names none. */
  static int promotion(String eventId) {
    int at = eventId.lastIndexOf("/retag-");
    if (at < 0) {
      return 0;
    }
    String number = eventId.substring(at + 7).replaceFirst("/.*", "");
    return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
  }
}
