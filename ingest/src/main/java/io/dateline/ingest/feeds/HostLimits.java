package io.dateline.ingest.feeds;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Politeness: requests at once and their pace, counted over all feeds by registrable domain or as
 * {@link HostRules} say otherwise. The caller waits until its turn. Safe for any thread.
 */
final class HostLimits {
  private static final class Count {
    final Semaphore permits;
    long nextStart = System.nanoTime();
    long interval;

    Count(HostRules.Share share) {
      this.permits = new Semaphore(share.concurrency(), true);
      this.interval = share.interval().toNanos();
    }

    synchronized long reserve() {
      long now = System.nanoTime();
      long start = Math.max(now, nextStart);
      nextStart = start + interval;
      return start - now;
    }

    synchronized void slowDown(long nanos) {
      interval = Math.max(interval, nanos);
    }
  }

  private final HostRules rules;
  private final Map<String, Count> counts = new ConcurrentHashMap<>();

  HostLimits(HostRules rules) {
    this.rules = rules;
  }

  /** A request to a host that may be made now; closed when it is over. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  Turn await(String url) throws InterruptedException {
    Count count = count(url);
    count.permits.acquire();
    try {
      TimeUnit.NANOSECONDS.sleep(count.reserve());
    } catch (InterruptedException e) {
      count.permits.release();
      throw e;
    }
    return count.permits::release;
  }

  /**
   * Keeps requests at least so far apart, as the robots.txt of a host asks: those to it, and those
   * that are counted with it.
   */
  void slowDown(String url, Duration atLeast) {
    count(url).slowDown(atLeast.toNanos());
  }

  private Count count(String url) {
    HostRules.Share share = rules.of(url);
    return counts.computeIfAbsent(share.name(), name -> new Count(share));
  }
}
