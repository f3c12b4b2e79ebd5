package io.dateline.projections.project;

import io.dateline.projections.stories.StoryLinker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Writes events of all topics into one generation of the views. For one thread; keeps buffers and a
 * cache of recent texts between batches, no state that a rolled back transaction could spoil.
 */
public final class ViewWriter {
  /** Topics that the views read, without prefix, in the order in which batches are written. */
  public static final List<String> TOPICS =
      List.of(
          "actors",
          "articles.captured",
          "relations",
          "stances",
          "feeds",
          "feed-polls",
          "dead-letters",
          "audit",
          "articles.enriched");

  /** The topic that carries the views' own checkpoints: no part of a vector. */
  public static final String AUDIT = "audit";

  private final Map<String, TopicProjection> projections = new LinkedHashMap<>();
  private final SkippedKinds skipped = new SkippedKinds();

  /**
   * A writer with nothing written yet.
   *
   * @param words opens the words of articles
   */
  public ViewWriter(Words words) {
    // stories come last: they hold a lock until the transaction ends
    List.of(
            new ActorDefinitions(),
            new Captures(words),
            new Relations(),
            new Stances(),
            new Feeds(),
            new FeedPolls(),
            new DeadLetters(),
            new Checkpoints(),
            new Revisions(new StoryLinker()))
        .forEach(projection -> projections.put(projection.topic(), projection));
  }

  /**
   * Writes events, each exactly once.
   *
   * @param handle of the transaction that also moves the positions on, with its search path on the
   *     generation
   * @param events of any topics, in order within each partition
   */
  public void write(Handle handle, List<LoggedEvent> events) {
    var byTopic = new LinkedHashMap<String, List<LoggedEvent>>();
    TOPICS.forEach(topic -> byTopic.put(topic, new ArrayList<>()));
    for (LoggedEvent event : events) {
      byTopic.computeIfAbsent(event.topic(), t -> new ArrayList<>()).add(event);
    }
    byTopic.forEach(
        (topic, ofTopic) -> {
          TopicProjection projection = projections.get(topic);
          if (projection != null && !ofTopic.isEmpty()) {
            projection.apply(handle, ofTopic);
          }
        });
    skipped.apply(handle, events);
  }
}
