package io.dateline.ingest.feeds;

import io.dateline.ingest.syndication.Opml;
import io.dateline.ingest.syndication.Outline;
import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Feeds as OPML and back: title, outlet, interval, settings and whether they are paused survive the
 * way.
 */
public final class FeedList {
  private static final String OUTLET = "outlet";
  private static final String INTERVAL = "interval";
  private static final String PAUSED = "paused";

  private FeedList() {}

  /** The feeds as OPML. */
  public static String write(List<Feed> feeds) {
    return Opml.write(feeds.stream().map(FeedList::outline).toList());
  }

  /**
   * The feeds of an OPML list.
   *
   * @throws DatelineException naming the feed that cannot be one
   */
  public static List<Feed> read(String opml) {
    List<Feed> feeds = new ArrayList<>();
    for (Outline outline : Opml.read(opml)) {
      Map<String, String> settings = new HashMap<>(outline.settings());
      String outlet = settings.remove(OUTLET);
      Duration interval = interval(outline.url(), settings.remove(INTERVAL));
      boolean paused = "true".equals(settings.remove(PAUSED));
      feeds.add(
          new Feed(
              Feed.idOf(outline.url()),
              outline.url(),
              outline.title(),
              outlet,
              interval,
              settings,
              paused));
    }
    return feeds;
  }

  private static Outline outline(Feed feed) {
    Map<String, String> settings = new TreeMap<>(feed.settings());
    if (feed.outlet() != null) {
      settings.put(OUTLET, feed.outlet());
    }
    if (feed.interval() != null) {
      settings.put(INTERVAL, feed.interval().toString());
    }
    if (feed.paused()) {
      settings.put(PAUSED, "true");
    }
    return new Outline(feed.url(), feed.title(), settings);
  }

  private static @Nullable Duration interval(String url, @Nullable String text) {
    try {
      return text == null ? null : Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new DatelineException(
          url + ": interval '" + text + "' is no duration; write PT5M or PT1H", e);
    }
  }
}
