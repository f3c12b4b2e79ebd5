package io.dateline.ingest.feeds;

import io.dateline.ingest.canonical.RegistrableDomain;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Politeness: requests at once and their pace, counted by registrable domain over all feeds. The
 * caller waits until its turn.
 */
final class HostLimits {
  private static final class Domain {
    final Semaphore permits;
    long nextStart = System.nanoTime();
    long interval;

    Domain(int permits, long interval) {
      this.permits = new Semaphore(permits, true);
      this.interval = interval;
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

  private final int concurrency;
  private final long interval;
  private final Map<String, Domain> domains = new ConcurrentHashMap<>();

  HostLimits(int concurrency, Duration interval) {
    this.concurrency = concurrency;
    this.interval = interval.toNanos();
  }

  /** A request to a host that may be made now; closed when it is over. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  Turn await(String url) throws InterruptedException {
    Domain domain = domain(url);
    domain.permits.acquire();
    try {
      TimeUnit.NANOSECONDS.sleep(domain.reserve());
    } catch (InterruptedException e) {
      domain.permits.release();
      throw e;
    }
    return domain.permits::release;
  }

  /** Keeps the requests to a domain at least so far apart, as its robots.txt asks. */
  void slowDown(String url, Duration atLeast) {
    domain(url).slowDown(atLeast.toNanos());
  }

  private Domain domain(String url) {
    String name = RegistrableDomain.ofUrl(url).orElse(url);
    return domains.computeIfAbsent(name, n -> new Domain(concurrency, interval));
  }
}
