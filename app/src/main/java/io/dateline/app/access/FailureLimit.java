package io.dateline.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps an address from guessing: after {@value #MOST} failures within a minute it is refused until
 * the minute is over. Remembers {@value #ADDRESSES} addresses, the last ones. Thread-safe.
 */
final class FailureLimit {
  static final int MOST = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int ADDRESSES = 10_000;

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > ADDRESSES;
        }
      };

  FailureLimit(Clock clock) {
    this.clock = clock;
  }

  private record Failures(Instant since, int count) {}

  /** Whether the address may try. */
  synchronized boolean allows(String address) {
    Failures known = failures.get(address);
    return known == null || isOver(known) || known.count() < MOST;
  }

  /** It has failed. */
  synchronized void failed(String address) {
    Failures known = failures.get(address);
    failures.put(
        address,
        known == null || isOver(known)
            ? new Failures(clock.instant(), 1)
            : new Failures(known.since(), known.count() + 1));
  }

  private boolean isOver(Failures known) {
    return clock.instant().isAfter(known.since().plus(WINDOW));
  }
}
