package io.dateline.ingest.feeds;

import java.time.Instant;

/**
 * A feed's turn to be polled. Feeds that have their rhythm go before those that were never polled,
 * so that thousands that are added at once make no other late; among equals the longest due first.
 *
 * @param first whether the feed was never polled
 * @param due when the poll was to be made
 * @param poll makes it
 */
record PollTurn(boolean first, Instant due, Runnable poll) implements Comparable<PollTurn> {
  @Override
  public int compareTo(PollTurn other) {
    int order = Boolean.compare(first, other.first);
    return order == 0 ? due.compareTo(other.due) : order;
  }

  void run() {
    poll.run();
  }
}
