package io.dateline.ingest.feeds;

import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.util.List;

/**
 * How documents are fetched.
 *
 * @param userAgent names the program and where to complain
 * @param allowPrivate whether private, loopback and link-local addresses may be fetched from
 * @param connectTimeout to connect, TLS included
 * @param readTimeout between two packets
 * @param totalTimeout for a document, redirects included
 * @param maxFeedBytes largest feed, unpacked
 * @param maxPageBytes largest page, unpacked
 * @param maxRedirects longest chain
 * @param hostConcurrency requests at once to one registrable domain
 * @param hostInterval least time between the starts of two requests to one registrable domain
 * @param robots whether robots.txt is asked before article pages are fetched
 * @param hosts hosts for which other limits hold, each named once
 */
public record FetchSettings(
    String userAgent,
    boolean allowPrivate,
    Duration connectTimeout,
    Duration readTimeout,
    Duration totalTimeout,
    int maxFeedBytes,
    int maxPageBytes,
    int maxRedirects,
    int hostConcurrency,
    Duration hostInterval,
    boolean robots,
    List<HostRule> hosts) {
  static final int MOST_AT_ONCE = 64;
  static final Duration LONGEST_INTERVAL = Duration.ofHours(1);

  /** Checks every value. */
  public FetchSettings {
    positive("ingest.connect-timeout", connectTimeout);
    positive("ingest.read-timeout", readTimeout);
    positive("ingest.total-timeout", totalTimeout);
    within("ingest.max-feed-bytes", maxFeedBytes, 1024, 256 * 1024 * 1024);
    within("ingest.max-page-bytes", maxPageBytes, 1024, 256 * 1024 * 1024);
    within("ingest.max-redirects", maxRedirects, 0, 20);
    within("ingest.host-concurrency", hostConcurrency, 1, MOST_AT_ONCE);
    interval("ingest.host-interval", hostInterval);
    if (userAgent.isBlank()) {
      throw new DatelineException("ingest.user-agent: is empty; name the program and a contact");
    }
    hosts = List.copyOf(hosts);
  }

  private static void positive(String key, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new DatelineException(key + ": " + value + " is no time; write PT10S or more");
    }
  }

  static void interval(String key, Duration value) {
    if (value.isNegative() || value.compareTo(LONGEST_INTERVAL) > 0) {
      throw new DatelineException(
          key + ": " + value + " is not between PT0S and " + LONGEST_INTERVAL);
    }
  }

  static void within(String key, int value, int least, int most) {
    if (value < least || value > most) {
      throw new DatelineException(key + ": " + value + " is not between " + least + " and " + most);
    }
  }

  /** Polite defaults for the public network. */
  public static FetchSettings defaults() {
    return new FetchSettings(
        "Dateline/0.1 (news archive; +https://github.com/dateline)",
        false,
        Duration.ofSeconds(10),
        Duration.ofSeconds(15),
        Duration.ofSeconds(45),
        32 * 1024 * 1024,
        8 * 1024 * 1024,
        6,
        2,
        Duration.ofMillis(500),
        true,
        List.of());
  }

  /** The same with private addresses allowed and no pause between requests: loopback servers. */
  public FetchSettings forLoopback() {
    return new FetchSettings(
        userAgent,
        true,
        connectTimeout,
        readTimeout,
        totalTimeout,
        maxFeedBytes,
        maxPageBytes,
        maxRedirects,
        Math.max(4, hostConcurrency),
        Duration.ZERO,
        robots,
        hosts);
  }
}
