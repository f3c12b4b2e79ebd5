package io.dateline.projections.http;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.dateline.projections.query.ActorHit;
import io.dateline.projections.query.ArticleFilter;
import io.dateline.projections.query.ArticleItem;
import io.dateline.projections.query.ChangeItem;
import io.dateline.projections.query.DeadLetterItem;
import io.dateline.projections.query.Edge;
import io.dateline.projections.query.FeedCompleteness;
import io.dateline.projections.query.FeedHealth;
import io.dateline.projections.query.FeedItem;
import io.dateline.projections.query.Interval;
import io.dateline.projections.query.Neighbour;
import io.dateline.projections.query.OutletItem;
import io.dateline.projections.query.PollItem;
import io.dateline.projections.query.Queries;
import io.dateline.projections.query.RecordLookup;
import io.dateline.projections.query.RelationFilter;
import io.dateline.projections.query.RelationItem;
import io.dateline.projections.query.StanceCell;
import io.dateline.projections.query.StanceFilter;
import io.dateline.projections.query.StanceItem;
import io.dateline.projections.query.StoryItem;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What can be asked by HTTP, and how the parameters become questions. */
final class Routes {
  private static final Set<String> RELATION_FILTER =
      Set.of(
          "source",
          "target",
          "actor",
          "sides",
          "type",
          "quad",
          "from",
          "to",
          "minConfidence",
          "article",
          "outlet",
          "asserted");
  private static final Set<String> STANCE_FILTER =
      Set.of(
          "holder",
          "outlet",
          "target",
          "basis",
          "holderKind",
          "from",
          "to",
          "article",
          "minConfidence");

  private static final int MOST_EDGES = 50_000;
  private static final double USUAL_P = 0.01;

  private Routes() {}

  static List<Route> of(Queries queries, RecordLookup log) {
    return List.of(
        Route.list(
            "/actors",
            ActorHit.class,
            Set.of("q", "type"),
            p -> queries.actors(p.required("q"), p.text("type"), p.limit(), p.asOf())),
        Route.single("/actors/{id}", Set.of(), p -> queries.actor(p.path("id"), p.asOf())),
        Route.list(
            "/actors/{id}/neighbours",
            Neighbour.class,
            Set.of("type", "quad", "from", "to", "minConfidence", "outlet"),
            p -> queries.neighbours(p.path("id"), relations(p), p.asOf(), p.paging())),
        Route.list(
            "/articles",
            ArticleItem.class,
            Set.of("q", "outlet", "actor", "from", "to", "language", "status"),
            p -> queries.articles(articles(p), p.asOf(), p.paging())),
        Route.single("/articles/{id}", Set.of(), p -> queries.article(p.path("id"), p.asOf())),
        Route.list(
            "/relations",
            RelationItem.class,
            RELATION_FILTER,
            p -> queries.relations(relations(p), p.asOf(), p.paging())),
        Route.single(
            "/trace/relations/{id}", Set.of(), p -> queries.trace(p.path("id"), p.asOf(), log)),
        Route.single("/relations/{id}", Set.of(), p -> queries.relation(p.path("id"), p.asOf())),
        Route.single(
            "/dyads",
            with(RELATION_FILTER, "by"),
            p ->
                queries.dyad(
                    relations(p), requireNonNullElse(p.interval("by"), Interval.MONTH), p.asOf())),
        Route.list(
            "/changes",
            ChangeItem.class,
            with(RELATION_FILTER, "maxP"),
            p -> queries.changes(relations(p), p.number("maxP", USUAL_P), p.asOf(), p.paging())),
        Route.list(
                "/network",
                Edge.class,
                RELATION_FILTER,
                p -> queries.network(relations(p), p.asOf(), p.paging()))
            .orGraph(p -> queries.network(relations(p), p.asOf(), MOST_EDGES)),
        Route.list(
            "/outlets", OutletItem.class, Set.of(), p -> queries.outlets(p.asOf(), p.paging())),
        Route.list(
            "/stances",
            StanceItem.class,
            STANCE_FILTER,
            p -> queries.stances(stances(p), p.asOf(), p.paging())),
        Route.list(
            "/stances/matrix",
            StanceCell.class,
            with(STANCE_FILTER, "by", "byOutlet"),
            p ->
                queries.stanceMatrix(
                    stances(p), p.interval("by"), p.flag("byOutlet"), p.asOf(), p.paging())),
        Route.list(
            "/stories",
            StoryItem.class,
            Set.of("from", "to"),
            p -> queries.stories(p.day("from"), p.day("to"), p.asOf(), p.paging())),
        Route.list("/feeds", FeedItem.class, Set.of(), p -> queries.feeds(p.asOf(), p.paging())),
        Route.list(
            "/feeds/{id}/polls",
            PollItem.class,
            Set.of(),
            p -> queries.polls(p.path("id"), p.asOf(), p.paging())),
        Route.whole(
            "/feed-health",
            FeedHealth.class,
            Set.of("feed", "at"),
            p ->
                queries.feedHealth(
                    p.text("feed"), requireNonNullElseGet(p.time("at"), Instant::now), p.asOf())),
        Route.whole(
            "/feed-completeness",
            FeedCompleteness.class,
            Set.of("feed", "from", "to"),
            p ->
                queries.feedCompleteness(
                    p.text("feed"),
                    requireNonNullElse(p.time("from"), Instant.EPOCH),
                    requireNonNullElseGet(p.time("to"), Instant::now),
                    p.asOf())),
        Route.list(
            "/dead-letters",
            DeadLetterItem.class,
            Set.of("stage", "reason"),
            p -> queries.deadLetters(p.text("stage"), p.text("reason"), p.asOf(), p.paging())));
  }

  private static Set<String> with(Set<String> names, String... more) {
    var all = new java.util.TreeSet<>(names);
    all.addAll(List.of(more));
    return all;
  }

  private static RelationFilter relations(Parameters p) {
    return new RelationFilter(
        p.text("source"),
        p.text("target"),
        p.text("actor"),
        p.flag("sides"),
        p.words("type"),
        p.words("quad"),
        p.day("from"),
        p.day("to"),
        p.number("minConfidence", 0),
        p.text("article"),
        p.text("outlet"),
        p.flag("asserted"));
  }

  private static ArticleFilter articles(Parameters p) {
    return new ArticleFilter(
        p.text("q"),
        p.text("outlet"),
        p.text("actor"),
        p.day("from"),
        p.day("to"),
        p.text("language"),
        p.text("status"));
  }

  private static StanceFilter stances(Parameters p) {
    return new StanceFilter(
        p.text("holder"),
        p.text("outlet"),
        p.text("target"),
        p.text("basis"),
        p.text("holderKind"),
        p.day("from"),
        p.day("to"),
        p.text("article"),
        p.number("minConfidence", 0));
  }
}
