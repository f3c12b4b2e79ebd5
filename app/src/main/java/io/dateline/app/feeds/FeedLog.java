package io.dateline.app.feeds;

import io.dateline.app.config.Connections;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.config.IngestTuning;
import io.dateline.app.instance.Reach;
import io.dateline.app.service.IngestClient;
import io.dateline.app.service.ProjectionPart;
import io.dateline.ingest.IngestService;
import io.dateline.ingest.feeds.Feed;
import io.dateline.ingest.feeds.FeedDefinitions;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.FeedItem;
import io.dateline.projections.query.Paging;
import io.dateline.projections.query.Queries;
import io.dateline.projections.store.Database;
import io.dateline.schemas.DatelineException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Feeds as commands change them: events on the log, which the polling services follow. */
final class FeedLog {
  private FeedLog() {}

  /** Lets a change be written; where nothing runs, it is found by the next instance. */
  static void change(DatelineConfig config, boolean real, Consumer<FeedDefinitions> change) {
    try (Reach reach = Reach.log(config, real)) {
      change(reach.connections(), config, change);
    }
  }

  /** The same for a feed that has to exist, by address or id; answers its id. */
  static String changeKnown(DatelineConfig config, boolean real, String feed, Change change) {
    try (Reach reach = Reach.log(config, real);
        Database database = Database.open(ProjectionPart.database(reach.connections().db()))) {
      String id = find(new Queries(database), feed).id();
      change(reach.connections(), config, feeds -> change.make(feeds, id));
      return id;
    }
  }

  /**
   * The feed of an address or id.
   *
   * @throws DatelineException where the views know none
   */
  static FeedItem find(Queries queries, String feed) {
    String id = feed.contains("://") ? Feed.idOf(feed) : feed;
    return all(queries).stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new DatelineException(
                    "no feed '%s' is known; see 'dateline feeds list'".formatted(feed)));
  }

  /** All that were not removed. */
  static List<FeedItem> all(Queries queries) {
    var page = queries.feeds(AsOf.now(), Paging.first(Paging.MOST));
    List<FeedItem> items = new ArrayList<>(page.items());
    while (page.next() != null) {
      page = queries.feeds(AsOf.now(), new Paging(Paging.MOST, page.next()));
      items.addAll(page.items());
    }
    return items;
  }

  private static void change(
      Connections connections, DatelineConfig config, Consumer<FeedDefinitions> change) {
    IngestTuning tuning =
        new IngestTuning(
            "command-" + ProcessHandle.current().pid(),
            config.ingest().fetch(),
            config.ingest().poll());
    try (IngestService ingest = IngestClient.open(connections, tuning)) {
      change.accept(ingest.feeds().definitions());
    }
  }

  /** A change to the feed of an id. */
  interface Change {
    void make(FeedDefinitions feeds, String id);
  }
}
