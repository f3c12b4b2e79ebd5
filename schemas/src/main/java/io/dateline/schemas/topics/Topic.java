package io.dateline.schemas.topics;

import io.dateline.schemas.events.ActorDefined;
import io.dateline.schemas.events.ActorRetired;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.ArticleErased;
import io.dateline.schemas.events.ArticleKey;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.DictionaryReleased;
import io.dateline.schemas.events.EngineSelected;
import io.dateline.schemas.events.FeedCursor;
import io.dateline.schemas.events.FeedDefined;
import io.dateline.schemas.events.FeedPaused;
import io.dateline.schemas.events.FeedPolled;
import io.dateline.schemas.events.FeedRemoved;
import io.dateline.schemas.events.FeedResumed;
import io.dateline.schemas.events.FeedStateChanged;
import io.dateline.schemas.events.LogCheckpoint;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.RelationRetracted;
import io.dateline.schemas.events.RetagRequested;
import io.dateline.schemas.events.StanceObserved;
import io.dateline.schemas.events.StanceRetracted;
import io.dateline.schemas.events.ViewCheckpoint;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Every topic of Dateline: its name without prefix, what its key is, which events it carries and
 * how long it keeps them. {@link TopicCatalogue} adds prefix, partitions and replication.
 */
public enum Topic {
  ARTICLES_CAPTURED(
      "articles.captured",
      "articleId",
      Retention.FOREVER,
      Spread.BY_ARTICLE,
      ArticleCaptured.getClassSchema(),
      ArticleWithdrawn.getClassSchema(),
      ArticleErased.getClassSchema()),
  ARTICLES_ENRICHED(
      "articles.enriched",
      "articleId",
      Retention.FOREVER,
      Spread.BY_ARTICLE,
      ArticleEnriched.getClassSchema()),
  RELATIONS(
      "relations",
      "source actor + U+001F + target actor",
      Retention.FOREVER,
      Spread.BY_ARTICLE,
      RelationObserved.getClassSchema(),
      RelationRetracted.getClassSchema()),
  STANCES(
      "stances",
      "target actor",
      Retention.FOREVER,
      Spread.BY_ARTICLE,
      StanceObserved.getClassSchema(),
      StanceRetracted.getClassSchema()),
  ACTORS(
      "actors",
      "actorId",
      Retention.FOREVER,
      Spread.ONE,
      ActorDefined.getClassSchema(),
      ActorRetired.getClassSchema(),
      DictionaryReleased.getClassSchema(),
      EngineSelected.getClassSchema()),
  /** Commands within the enrichment; partitioned as the articles, so that one task has both. */
  RETAGS(
      "retags",
      "articleId",
      Retention.days(30),
      Spread.BY_ARTICLE,
      RetagRequested.getClassSchema()),
  FEEDS(
      "feeds",
      "feedId",
      Retention.FOREVER,
      Spread.BY_FEED,
      FeedDefined.getClassSchema(),
      FeedRemoved.getClassSchema(),
      FeedPaused.getClassSchema(),
      FeedResumed.getClassSchema(),
      FeedStateChanged.getClassSchema()),
  FEED_POLLS(
      "feed-polls", "feedId", Retention.days(90), Spread.BY_FEED, FeedPolled.getClassSchema()),
  FEED_CURSORS(
      "feed-cursors", "feedId", Retention.COMPACTED, Spread.BY_FEED, FeedCursor.getClassSchema()),
  ARTICLE_KEYS(
      "article-keys",
      "articleId",
      Retention.COMPACTED,
      Spread.BY_ARTICLE,
      ArticleKey.getClassSchema()),
  AUDIT(
      "audit",
      "topic-partition or view",
      Retention.FOREVER,
      Spread.ONE,
      LogCheckpoint.getClassSchema(),
      ViewCheckpoint.getClassSchema()),
  /** Values are the originals as they came, cut at 64 KiB; all else is in the headers. */
  DEAD_LETTERS("dead-letters", "as the source", Retention.days(30), Spread.BY_FEED);

  /** What decides the number of partitions. */
  enum Spread {
    ONE,
    BY_ARTICLE,
    BY_FEED
  }

  private final String baseName;
  private final String key;
  private final Retention retention;
  private final Spread spread;
  private final List<Schema> events;

  Topic(String baseName, String key, Retention retention, Spread spread, Schema... events) {
    this.baseName = baseName;
    this.key = key;
    this.retention = retention;
    this.spread = spread;
    this.events = List.of(events);
  }

  /** The name without the configurable prefix. */
  public String baseName() {
    return baseName;
  }

  /** What the record key is, in words. */
  public String key() {
    return key;
  }

  /** How long records stay. */
  public Retention retention() {
    return retention;
  }

  /** Schemas of the events it carries; empty where values are no Avro. */
  public List<Schema> events() {
    return events;
  }

  /** Whether losing a record of it would lose a fact. */
  public boolean keepsFacts() {
    return retention.equals(Retention.FOREVER);
  }

  Spread spread() {
    return spread;
  }
}
