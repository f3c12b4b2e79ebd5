package io.dateline.projections.query;

import io.dateline.projections.columns.LiveColumns;
import io.dateline.projections.position.PositionVector;
import io.dateline.projections.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the live views. Thread-safe: each question is one reading transaction, so that its
 * rows and the state it names belong together.
 *
 * <p>Actors are given by id or by any of their names. Every answer names its state ({@code asOf});
 * asked again at that state, the same question has the same answer, whatever was written since,
 * erased words excepted.
 *
 * <p>Every question throws {@link QueryException} where it has no meaning or names something that
 * is not there.
 */
public final class Queries {
  private final Database database;
  private final @Nullable LiveColumns columns;

  /** Questions to the live generation of that database. */
  public Queries(Database database) {
    this(database, null);
  }

  /** The same, with columns in memory for what has to count over many relations. */
  public Queries(Database database, @Nullable LiveColumns columns) {
    this.database = database;
    this.columns = columns;
  }

  /** Where the live views stand. */
  public PositionVector position() {
    return View.read(database, AsOf.now(), View::vector);
  }

  /** Relations, newest events first. */
  public Answer<RelationItem> relations(RelationFilter filter, AsOf asOf, Paging paging) {
    return View.read(
        database, paging.asOf(asOf), view -> new RelationQuery(view).page(filter, paging));
  }

  /** One relation that stands. */
  public Single<RelationItem> relation(String id, AsOf asOf) {
    return View.read(
        database,
        asOf,
        view ->
            new Single<>(
                view.token(),
                new RelationQuery(view).one(id).orElseThrow(() -> missing("relation", id))));
  }

  /**
   * All that a relation rests on, retracted ones included.
   *
   * @param lookup reads the records behind it
   */
  public Single<RelationTrace> trace(String id, AsOf asOf, RecordLookup lookup) {
    Single<KnownTrace> known =
        View.read(
            database,
            asOf,
            view ->
                new Single<>(
                    view.token(),
                    new TraceQuery(view).relation(id).orElseThrow(() -> missing("relation", id))));
    return new Single<>(known.asOf(), known.item().lookedUp(lookup));
  }

  /** What one actor did to another, by period: {@code filter} must name source and target. */
  public Single<Dyad> dyad(RelationFilter filter, Interval by, AsOf asOf) {
    return View.read(
        database,
        columns,
        asOf,
        view -> new Single<>(view.token(), new DyadQuery(view).dyad(filter, by)));
  }

  /** Who dealt with whom: the pairs with the most independent stories first. */
  public Answer<Edge> network(RelationFilter filter, AsOf asOf, Paging paging) {
    return View.read(
        database, columns, paging.asOf(asOf), view -> new NetworkQuery(view).edges(filter, paging));
  }

  /**
   * The whole network in one answer.
   *
   * @param most pairs; those with the most stories are taken
   */
  public Answer<Edge> network(RelationFilter filter, AsOf asOf, int most) {
    var edges = new ArrayList<Edge>();
    Answer<Edge> page = network(filter, asOf, Paging.first(Math.min(most, Paging.MOST)));
    edges.addAll(page.items());
    while (page.next() != null && edges.size() < most) {
      page =
          network(
              filter, asOf, new Paging(Math.min(most - edges.size(), Paging.MOST), page.next()));
      edges.addAll(page.items());
    }
    return new Answer<>(page.asOf(), edges, null);
  }

  /** Whom an actor dealt with, in both directions: those with the most stories first. */
  public Answer<Neighbour> neighbours(
      String actor, RelationFilter filter, AsOf asOf, Paging paging) {
    return View.read(
        database,
        columns,
        paging.asOf(asOf),
        view -> {
          String id = new ActorResolver(view).resolve(actor).id();
          Answer<Edge> edges = new NetworkQuery(view).edges(filter.around(id), paging);
          List<Neighbour> neighbours =
              edges.items().stream().map(edge -> neighbour(edge, id)).toList();
          return new Answer<>(edges.asOf(), neighbours, edges.next());
        });
  }

  /**
   * Months in which a dyad moved more than its own history explains, the least explained first.
   *
   * @param most largest probability that the history's own spread explains it, above 0, below 1
   */
  public Answer<ChangeItem> changes(RelationFilter filter, double most, AsOf asOf, Paging paging) {
    return View.read(
        database,
        columns,
        paging.asOf(asOf),
        view -> new ChangeQuery(view).page(filter, most, paging));
  }

  private static Neighbour neighbour(Edge edge, String id) {
    boolean out = edge.source().id().equals(id);
    return new Neighbour(out ? edge.target() : edge.source(), out ? "OUT" : "IN", edge.counts());
  }

  /** Articles, newest first, or the best matches first. */
  public Answer<ArticleItem> articles(ArticleFilter filter, AsOf asOf, Paging paging) {
    return View.read(
        database, paging.asOf(asOf), view -> new ArticleQuery(view).page(filter, paging));
  }

  /** One article with its revisions and what it says. */
  public Single<ArticleDetail> article(String id, AsOf asOf) {
    return View.read(
        database,
        asOf,
        view ->
            new Single<>(
                view.token(),
                new ArticleDetailQuery(view)
                    .article(id)
                    .orElseThrow(() -> missing("article", id))));
  }

  /** Outlets that have articles, by id. */
  public Answer<OutletItem> outlets(AsOf asOf, Paging paging) {
    return View.read(database, paging.asOf(asOf), view -> new OutletQuery(view).page(paging));
  }

  /** Stories of two and more articles, the most widely copied first. */
  public Answer<StoryItem> stories(
      @Nullable LocalDate from, @Nullable LocalDate to, AsOf asOf, Paging paging) {
    return View.read(
        database, paging.asOf(asOf), view -> new StoryQuery(view).page(from, to, paging));
  }

  /**
   * Actors by name, the best matches first; one page.
   *
   * @param type only actors of that type, or null
   */
  public Answer<ActorHit> actors(String text, @Nullable String type, int limit, AsOf asOf) {
    Paging paging = Paging.first(limit);
    return View.read(
        database,
        asOf,
        view ->
            new Answer<>(
                view.token(), new ActorSearch(view).search(text, type, paging.limit()), null));
  }

  /** One actor. */
  public Single<ActorDetail> actor(String idOrName, AsOf asOf) {
    return View.read(
        database,
        asOf,
        view -> new Single<>(view.token(), new ActorDetailQuery(view).actor(idOrName)));
  }

  /** Stances, newest first. */
  public Answer<StanceItem> stances(StanceFilter filter, AsOf asOf, Paging paging) {
    return View.read(
        database, paging.asOf(asOf), view -> new StanceQuery(view).page(filter, paging));
  }

  /**
   * Mean stances by holder, target and basis.
   *
   * @param by period, or null for the whole range
   * @param byOutlet whether outlets are the holders, whoever speaks in their articles
   */
  public Answer<StanceCell> stanceMatrix(
      StanceFilter filter, @Nullable Interval by, boolean byOutlet, AsOf asOf, Paging paging) {
    return View.read(
        database,
        paging.asOf(asOf),
        view -> new StanceQuery(view).matrix(filter, by, byOutlet, paging));
  }

  /**
   * How feeds fared over the day before a time, ordered by address; one page.
   *
   * @param feedId one feed, or null for all
   */
  public Answer<FeedHealth> feedHealth(@Nullable String feedId, Instant at, AsOf asOf) {
    return View.read(
        database,
        asOf,
        view -> new Answer<>(view.token(), new FeedHealthQuery(view).ask(feedId, at), null));
  }

  /** What became of the items that feeds listed in a period, as of then; one page. */
  public Answer<FeedCompleteness> feedCompleteness(
      @Nullable String feedId, Instant from, Instant to, AsOf asOf) {
    return View.read(
        database,
        asOf,
        view ->
            new Answer<>(
                view.token(), new FeedCompletenessQuery(view).ask(feedId, from, to), null));
  }

  /** Feeds that were not removed, by id. */
  public Answer<FeedItem> feeds(AsOf asOf, Paging paging) {
    return View.read(database, paging.asOf(asOf), view -> new OperationsQuery(view).feeds(paging));
  }

  /** Polls of a feed, newest first. */
  public Answer<PollItem> polls(String feed, AsOf asOf, Paging paging) {
    return View.read(
        database, paging.asOf(asOf), view -> new OperationsQuery(view).polls(feed, paging));
  }

  /** Dead letters, newest first. */
  public Answer<DeadLetterItem> deadLetters(
      @Nullable String stage, @Nullable String reason, AsOf asOf, Paging paging) {
    return View.read(
        database,
        paging.asOf(asOf),
        view -> new OperationsQuery(view).deadLetters(stage, reason, paging));
  }

  /**
   * Follows the relations.
   *
   * @param position of a stream's item, or null for what comes from now on
   */
  public Follower follow(StreamFilter filter, @Nullable String position) {
    PositionVector from =
        View.read(
            database,
            AsOf.now(),
            view -> {
              filter.conditions(view); // an unknown actor is an error now, not later
              return position == null
                  ? StreamQuery.end(view.vector())
                  : StreamQuery.end(PositionVector.parse(position));
            });
    return new Follower(database, filter, from);
  }

  private static QueryException missing(String what, String id) {
    return new QueryException(
        QueryException.Kind.NOT_FOUND, what + " '" + id + "' is not in the views as of then");
  }
}
