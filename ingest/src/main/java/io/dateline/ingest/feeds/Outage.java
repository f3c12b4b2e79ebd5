package io.dateline.ingest.feeds;

import io.dateline.ingest.canonical.RegistrableDomain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells an outage of one's own network from that of a feed: within some minutes many domains could
 * not be reached and none could.
 */
final class Outage {
  private static final Duration WINDOW = Duration.ofMinutes(20);
  private static final int DOMAINS = 5;

  private record Event(Instant at, String domain, boolean reached) {}

  private final Deque<Event> events = new ArrayDeque<>();

  /** Notes a poll; answers whether the own network seems to be down. */
  synchronized boolean note(String url, boolean reached, Instant now) {
    events.addLast(new Event(now, RegistrableDomain.ofUrl(url).orElse(url), reached));
    while (events.size() > 1000 || events.getFirst().at.plus(WINDOW).isBefore(now)) {
      events.removeFirst();
    }
    Set<String> failed = new HashSet<>();
    for (Event event : events) {
      if (event.reached) {
        failed.clear();
      } else {
        failed.add(event.domain);
      }
    }
    return failed.size() >= DOMAINS;
  }
}
