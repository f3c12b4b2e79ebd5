package io.dateline.projections.query;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Fingerprints of the views at a vector, table by table, each SHA-256 in hex over all rows whatever
 * their order.
 *
 * @param asOf token of the vector
 * @param content of what the rows say, without positions, clock times and surrogate ids: equal for
 *     any two runs over the same articles
 * @param full of all columns: equal for any two projections of the same log
 */
public record Digests(
    String asOf, SortedMap<String, String> content, SortedMap<String, String> full) {

  /** Names of what differs from another set at the same vector; empty where nothing does. */
  public List<String> differences(Digests other) {
    var names = new ArrayList<String>();
    content.forEach(
        (table, digest) -> {
          if (!digest.equals(other.content.get(table))) {
            names.add("content of " + table);
          }
        });
    full.forEach(
        (table, digest) -> {
          if (!digest.equals(other.full.get(table))) {
            names.add("rows of " + table);
          }
        });
    return names;
  }
}
