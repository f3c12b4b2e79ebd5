package io.dateline.projections.query;

import java.util.Collection;
import java.util.Map;

/** Looks records up in the log. Thread-safe. */
@FunctionalInterface
public interface RecordLookup {
  /**
   * What the log holds at these places; those at which it holds nothing are left out.
   *
   * @throws LogUnavailableException where the log cannot be read
   */
  Map<Place, LoggedRecord> at(Collection<Place> places);

  /**
   * The text of the article that was captured at a place.
   *
   * @throws LogUnavailableException where the log cannot be read
   */
  default CapturedText text(Place place) {
    return CapturedText.unread();
  }
}
