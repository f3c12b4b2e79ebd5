package io.dateline.ingest.feeds;

import io.dateline.ingest.canonical.RegistrableDomain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells an outage of one's own network from that of a feed: among the last polls several domains
 * could not be reached that could before. Some may still be, over connections that were open.
 * Thread-safe.
 */
final class Outage {
  private static final Duration WINDOW = Duration.ofMinutes(20);
  private static final int POLLS = 20;
  private static final int DOMAINS = 5;

  private record Event(Instant at, String domain, boolean reached) {}

  private final Deque<Event> events = new ArrayDeque<>();

  /**
   * Notes a poll; answers whether the own network seems to be down.
   *
   * @param before whether the poll before reached the feed: one that is dead says nothing
   */
  synchronized boolean note(String url, boolean reached, boolean before, Instant now) {
    if (reached || before) {
      events.addLast(new Event(now, RegistrableDomain.ofUrl(url).orElse(url), reached));
    }
    while (events.size() > POLLS
        || (!events.isEmpty() && events.getFirst().at.plus(WINDOW).isBefore(now))) {
      events.removeFirst();
    }
    Map<String, Boolean> last = new HashMap<>();
    events.forEach(event -> last.put(event.domain, event.reached));
    return last.values().stream().filter(r -> !r).count() >= DOMAINS;
  }
}
