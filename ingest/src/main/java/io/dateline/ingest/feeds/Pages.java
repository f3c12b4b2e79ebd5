package io.dateline.ingest.feeds;

import io.dateline.ingest.archive.RawArchive;
import io.dateline.ingest.feeds.FetchException.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fetches feeds and article pages in turn and, for pages, as the site's robots.txt allows. */
final class Pages {
  private static final Duration ROBOTS_KEPT = Duration.ofHours(12);
  private static final int ROBOTS_BYTES = 512 * 1024;
  private static final int MOST_SITES = 10_000;

  private record KnownRobots(Robots robots, Instant until) {}

  private final Fetcher fetcher;
  private final FetchSettings settings;
  private final RawArchive archive;
  private final HostLimits limits;
  private final Clock clock;
  private final Map<String, KnownRobots> known = new ConcurrentHashMap<>();

  Pages(Fetcher fetcher, FetchSettings settings, Clock clock) {
    this(fetcher, settings, RawArchive.NONE, clock);
  }

  /**
   * @param archive keeps the pages that were there
   */
  Pages(Fetcher fetcher, FetchSettings settings, RawArchive archive, Clock clock) {
    this.archive = archive;
    this.fetcher = fetcher;
    this.settings = settings;
    this.limits = new HostLimits(HostRules.of(settings));
    this.clock = clock;
  }

  Fetched feed(String url, Map<String, String> headers)
      throws FetchException, InterruptedException {
    return inTurn(url, headers, settings.maxFeedBytes());
  }

  Fetched page(String url, Map<String, String> conditions)
      throws FetchException, InterruptedException {
    if (settings.robots() && !robots(url).allows(pathOf(url))) {
      throw new FetchException(Kind.REFUSED, "robots.txt of the site forbids " + url, null);
    }
    Map<String, String> headers = new HashMap<>(conditions);
    headers.put("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5");
    Fetched page = inTurn(url, headers, settings.maxPageBytes());
    return page.status() == 200
        ? page.keptAt(archive.keep(page.url(), 200, page.headers(), page.body(), clock.instant()))
        : page;
  }

  private Fetched inTurn(String url, Map<String, String> headers, int limit)
      throws FetchException, InterruptedException {
    try (HostLimits.Turn turn = limits.await(url)) {
      assert turn != null;
      return fetcher.fetch(url, headers, limit);
    }
  }

  private Robots robots(String url) throws InterruptedException {
    String site = url.replaceFirst("^([a-zA-Z]+://[^/?#]*).*$", "$1");
    KnownRobots entry = known.get(site);
    Instant now = clock.instant();
    if (entry != null && entry.until.isAfter(now)) {
      return entry.robots;
    }
    Robots robots = fetchRobots(site);
    if (known.size() > MOST_SITES) {
      known.clear();
    }
    known.put(site, new KnownRobots(robots, now.plus(ROBOTS_KEPT)));
    Duration delay = robots.delay();
    if (delay != null) {
      limits.slowDown(url, delay);
    }
    return robots;
  }

  private Robots fetchRobots(String site) throws InterruptedException {
    try {
      Fetched fetched = inTurn(site + "/robots.txt", Map.of(), ROBOTS_BYTES);
      return fetched.status() == 200
          ? Robots.parse(new String(fetched.body(), StandardCharsets.UTF_8), settings.userAgent())
          : Robots.NONE;
    } catch (FetchException e) {
      // a site that does not answer here will not answer for the page either
      return Robots.NONE;
    }
  }

  private static String pathOf(String url) {
    try {
      URI uri = URI.create(url.replace(" ", "%20"));
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
