package io.dateline.ingest.feeds;

import io.dateline.ingest.canonical.HostName;
import io.dateline.ingest.canonical.RegistrableDomain;
import io.dateline.schemas.DatelineException;
import java.time.Duration;

/**
 * Limits of a host of its own, apart from what holds for all.
 *
 * @param name a host, which is counted apart from the rest of its registrable domain; that domain,
 *     whose limits these are then; or {@code *.example.com}, which counts each host below
 *     example.com by itself. Kept in lower case
 * @param concurrency requests at once, 1 to 64
 * @param interval least time between the starts of two requests, up to an hour
 */
public record HostRule(String name, int concurrency, Duration interval) {
  /** What configuration calls these rules; their names stand below it. */
  public static final String SECTION = "ingest.hosts";

  static final String EACH = "*.";

  /** Checks every value; complaints name the key as it was written. */
  public HostRule {
    String key = SECTION + "." + name;
    FetchSettings.within(key + ".concurrency", concurrency, 1, FetchSettings.MOST_AT_ONCE);
    FetchSettings.interval(key + ".interval", interval);
    name = checked(key, name);
  }

  private static String checked(String key, String name) {
    boolean each = name.startsWith(EACH);
    String host =
        HostName.parse(each ? name.substring(EACH.length()) : name)
            .orElseThrow(
                () ->
                    new DatelineException(
                        "%s: '%s' is no host; write a name such as feeds.example.com, or '*.example.com' for each host below it"
                            .formatted(key, name)));
    if (!each && RegistrableDomain.isSuffix(host)) {
      throw new DatelineException(
          "%s: below '%s' each name is a domain of its own; write '*.%s' for each of them"
              .formatted(key, name, host));
    }
    return each ? EACH + host : host;
  }
}
