package io.dateline.ingest.feeds;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Hands turns to workers, as many as there are workers and so many of one domain at once; the
 * others wait here in their order, and none holds a worker while it waits. Safe for any thread.
 */
final class DomainTurns {
  private static final class Domain {
    private final Queue<PollTurn> waiting = new PriorityQueue<>();
    private int running;
  }

  private record Start(String domain, PollTurn turn) {}

  private final Executor workers;
  private final int most;
  private final int atOnce;
  private final Map<String, Domain> domains = new HashMap<>();
  private int running;

  /**
   * @param most turns at once in all
   * @param atOnce turns of one domain at once
   */
  DomainTurns(Executor workers, int most, int atOnce) {
    this.workers = workers;
    this.most = most;
    this.atOnce = atOnce;
  }

  /**
   * Gives a turn, which begins when it is the first of those whose domain has room.
   *
   * @throws RejectedExecutionException where the workers take no more
   */
  void give(String domain, PollTurn turn) {
    synchronized (this) {
      domains.computeIfAbsent(domain, d -> new Domain()).waiting.add(turn);
    }
    startNext();
  }

  private void startNext() {
    Start next = next();
    if (next == null) {
      return;
    }
    try {
      workers.execute(
          () -> {
            try {
              next.turn.run();
            } finally {
              ended(next.domain);
              startNext();
            }
          });
    } catch (RejectedExecutionException e) {
      ended(next.domain);
      throw e;
    }
  }

  private synchronized @Nullable Start next() {
    if (running >= most) {
      return null;
    }
    Start best = null;
    for (Map.Entry<String, Domain> entry : domains.entrySet()) {
      Domain domain = entry.getValue();
      PollTurn head = domain.running < atOnce ? domain.waiting.peek() : null;
      if (head != null && (best == null || head.compareTo(best.turn) < 0)) {
        best = new Start(entry.getKey(), head);
      }
    }
    if (best != null) {
      Domain domain = domains.get(best.domain);
      domain.waiting.remove();
      domain.running++;
      running++;
    }
    return best;
  }

  private synchronized void ended(String name) {
    Domain domain = domains.get(name);
    domain.running--;
    running--;
    if (domain.running == 0 && domain.waiting.isEmpty()) {
      domains.remove(name);
    }
  }
}
