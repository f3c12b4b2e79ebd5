package io.dateline.ingest.feeds;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Hands turns to workers, as many as there are workers and so many at once as a domain's or host's
 * share allows; the others wait here in their order, and none holds a worker while it waits. Safe
 * for any thread.
 */
final class HostTurns {
  private static final class Line {
    private final Queue<PollTurn> waiting = new PriorityQueue<>();
    private final int atOnce;
    private int running;

    Line(int atOnce) {
      this.atOnce = atOnce;
    }
  }

  private record Start(String name, PollTurn turn) {}

  private final Executor workers;
  private final int most;
  private final Map<String, Line> lines = new HashMap<>();
  private int running;

  /**
   * @param most turns at once in all
   */
  HostTurns(Executor workers, int most) {
    this.workers = workers;
    this.most = most;
  }

  /**
   * Gives a turn, which begins when it is the first of those whose share has room.
   *
   * @throws RejectedExecutionException where the workers take no more
   */
  void give(HostRules.Share share, PollTurn turn) {
    synchronized (this) {
      lines.computeIfAbsent(share.name(), n -> new Line(share.concurrency())).waiting.add(turn);
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
              ended(next.name);
              startNext();
            }
          });
    } catch (RejectedExecutionException e) {
      ended(next.name);
      throw e;
    }
  }

  private synchronized @Nullable Start next() {
    if (running >= most) {
      return null;
    }
    Start best = null;
    for (Map.Entry<String, Line> entry : lines.entrySet()) {
      Line line = entry.getValue();
      PollTurn head = line.running < line.atOnce ? line.waiting.peek() : null;
      if (head != null && (best == null || head.compareTo(best.turn) < 0)) {
        best = new Start(entry.getKey(), head);
      }
    }
    if (best != null) {
      Line line = lines.get(best.name);
      line.waiting.remove();
      line.running++;
      running++;
    }
    return best;
  }

  private synchronized void ended(String name) {
    Line line = lines.get(name);
    line.running--;
    running--;
    if (line.running == 0 && line.waiting.isEmpty()) {
      lines.remove(name);
    }
  }
}
