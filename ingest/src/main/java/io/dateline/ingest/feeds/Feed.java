package io.dateline.ingest.feeds;

import io.dateline.ingest.canonical.Sha256;
import io.dateline.schemas.DatelineException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was defined.
 *
 * @param feedId the same for the same address
 * @param url http or https address
 * @param title as given; null where the feed's own serves
 * @param outlet domain or name of the outlet, null where the articles' addresses tell
 * @param interval between polls, at least a second; null where the cadence decides
 * @param settings see {@link #SETTINGS}
 * @param paused not polled until resumed
 */
public record Feed(
    String feedId,
    String url,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable Duration interval,
    Map<String, String> settings,
    boolean paused) {

  /**
   * Names of settings: {@code fetchPages} (auto, always, never: whether article pages are fetched),
   * {@code withdrawOnGone} (true, false: two answers 404 or 410 in a row withdraw an article),
   * {@code refetch} (true, false: pages are looked at again after 1 h, 6 h, 1 d, 7 d).
   */
  public static final Map<String, Set<String>> SETTINGS =
      Map.of(
          "fetchPages", Set.of("auto", "always", "never"),
          "withdrawOnGone", Set.of("true", "false"),
          "refetch", Set.of("true", "false"));

  /** Checks address, interval and settings. */
  public Feed {
    checkAddress(url);
    if (interval != null && interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new DatelineException(url + ": interval " + interval + " is shorter than a second");
    }
    settings = Map.copyOf(new TreeMap<>(settings));
    settings.forEach((name, value) -> checkSetting(url, name, value));
  }

  /** A feed with defaults. */
  public static Feed of(String url) {
    return new Feed(idOf(url), url, null, null, null, Map.of(), false);
  }

  /** The id of the feed at an address. */
  public static String idOf(String url) {
    return Sha256.hex("feed", url.strip()).substring(0, 16);
  }

  /** The same feed paused or resumed. */
  public Feed withPaused(boolean now) {
    return new Feed(feedId, url, title, outlet, interval, settings, now);
  }

  /** The same feed at another address, with the id it has. */
  public Feed withUrl(String other) {
    return new Feed(feedId, other, title, outlet, interval, settings, paused);
  }

  boolean is(String setting, String value) {
    return value.equals(settings.get(setting));
  }

  private static void checkAddress(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
        return;
      }
    } catch (URISyntaxException e) {
      throw new DatelineException("'" + url + "' is no address: " + e.getMessage(), e);
    }
    throw new DatelineException("'" + url + "' is no feed address; write http:// or https://");
  }

  private static void checkSetting(String url, String name, String value) {
    Set<String> values = SETTINGS.get(name);
    if (values == null) {
      throw new DatelineException(
          url + ": no setting '" + name + "'; there are " + new TreeMap<>(SETTINGS).keySet());
    }
    if (!values.contains(value)) {
      throw new DatelineException(url + ": " + name + " '" + value + "' is not one of " + values);
    }
  }
}
