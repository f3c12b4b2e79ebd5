package io.dateline.ingest.feeds;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Hands turns to workers, so many of one domain at once; the others of that domain wait here and
 * not on a worker, which is free for other domains meanwhile. Safe for any thread.
 */
final class DomainTurns {
  private static final class Domain {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;
  }

  private final Executor workers;
  private final int atOnce;
  private final Map<String, Domain> domains = new HashMap<>();

  /**
   * @param atOnce turns of one domain at once
   */
  DomainTurns(Executor workers, int atOnce) {
    this.workers = workers;
    this.atOnce = atOnce;
  }

  /**
   * Gives a turn, at once or when one of the same domain ends.
   *
   * @throws RejectedExecutionException where the workers take no more
   */
  void give(String domain, Runnable turn) {
    synchronized (this) {
      Domain known = domains.computeIfAbsent(domain, d -> new Domain());
      if (known.running >= atOnce) {
        known.waiting.addLast(turn);
        return;
      }
      known.running++;
    }
    start(domain, turn);
  }

  private void start(String domain, Runnable turn) {
    try {
      workers.execute(
          () -> {
            try {
              turn.run();
            } finally {
              ended(domain);
            }
          });
    } catch (RejectedExecutionException e) {
      ended(domain);
      throw e;
    }
  }

  private void ended(String domain) {
    Runnable next;
    synchronized (this) {
      Domain known = domains.get(domain);
      next = known.waiting.pollFirst();
      if (next == null && --known.running == 0) {
        domains.remove(domain);
      }
    }
    if (next != null) {
      start(domain, next);
    }
  }
}
