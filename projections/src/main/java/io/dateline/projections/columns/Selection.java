package io.dateline.projections.columns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which relations count. Null and empty mean any.
 *
 * @param source who acts
 * @param target whom it is done to
 * @param actor id of an actor on either end
 * @param types PLOVER types
 * @param quads quad classes
 * @param from first day
 * @param to last day
 * @param minConfidence 0 to 1
 * @param article id of the article
 * @param outlet domain of the outlet
 */
public record Selection(
    @Nullable Party source,
    @Nullable Party target,
    @Nullable String actor,
    List<String> types,
    List<String> quads,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    double minConfidence,
    @Nullable String article,
    @Nullable String outlet) {
  /** Copies the lists. */
  public Selection {
    types = List.copyOf(types);
    quads = List.copyOf(quads);
  }
}
