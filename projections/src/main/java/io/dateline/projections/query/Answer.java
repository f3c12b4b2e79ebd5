package io.dateline.projections.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of findings, with the state of the views it was read from.
 *
 * @param asOf token of that state: asked with it, the same question has the same answer
 * @param items findings, in a fixed order
 * @param next asked with it as {@code cursor}, the same question goes on after the last item, in
 *     the same state; null at the end
 */
public record Answer<T>(String asOf, List<T> items, @Nullable String next) {
  /** Copies the items. */
  public Answer {
    items = List.copyOf(items);
  }
}
