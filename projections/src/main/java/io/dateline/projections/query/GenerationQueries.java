package io.dateline.projections.query;

import io.dateline.projections.position.PositionVector;
import io.dateline.projections.store.Database;
import java.util.List;
import java.util.Map;

/**
 * Questions to generations of the views, the live one and others: what fingerprints they have, as a
 * whole and row by row, so that two can be compared. Asked by replay and audit. Thread-safe: each
 * question is one reading transaction.
 */
public final class GenerationQueries {
  private final Database database;

  /** Questions to the generations in that database. */
  public GenerationQueries(Database database) {
    this.database = database;
  }

  /** The state that was asked for. */
  public PositionVector vector(AsOf asOf) {
    return View.read(database, asOf, View::vector);
  }

  /** Fingerprints of the live views. */
  public Digests digests(AsOf asOf) {
    return View.read(database, asOf, view -> new DigestQuery(view).digests());
  }

  /** Fingerprints of a generation at a vector it has reached. */
  public Digests digests(String generation, PositionVector vector) {
    return View.read(database, generation, vector, view -> new DigestQuery(view).digests());
  }

  /** Digests of the rows of one table of a generation at a vector; of a name in {@link Digests}. */
  public Map<RowKey, String> rowDigests(String generation, PositionVector vector, String table) {
    return View.read(database, generation, vector, view -> new DigestQuery(view).byRow(table));
  }

  /** The rows of a generation that one record brought, as JSON objects. */
  public List<String> rowsAsJson(String generation, PositionVector vector, RowKey key) {
    return View.read(database, generation, vector, view -> new DigestQuery(view).json(key));
  }

  /** Articles whose story in the live views is not the one that the pairs of copies make. */
  public List<String> wrongStories() {
    return View.read(database, AsOf.now(), view -> new DigestQuery(view).wrongStories());
  }
}
