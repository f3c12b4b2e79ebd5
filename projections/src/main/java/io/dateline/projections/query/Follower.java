package io.dateline.projections.query;

import io.dateline.projections.position.PositionVector;
import io.dateline.projections.store.Database;
import java.util.List;

/**
 * Somebody who follows the relations as they are recorded and retracted. For one thread at a time.
 */
public final class Follower {
  private static final int BATCH = 200;

  private final Database database;
  private final StreamFilter filter;
  private PositionVector position;

  Follower(Database database, StreamFilter filter, PositionVector position) {
    this.database = database;
    this.filter = filter;
    this.position = position;
  }

  /**
   * What has come since the last call: at most some hundred items, so call again until there are
   * none. Cheap where nothing has come.
   */
  public List<StreamItem> next() {
    StreamQuery.Following following =
        View.read(
            database,
            AsOf.now(),
            view ->
                StreamQuery.end(view.vector()).equals(position)
                    ? new StreamQuery.Following(List.of(), position)
                    : new StreamQuery(view).after(position, filter, BATCH));
    position = following.position();
    return following.items();
  }

  /** Where it stands: a follower that starts here goes on without loss or repetition. */
  public String position() {
    return position.token();
  }
}
