package io.dateline.enrich.dictionary;

import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.schemas.serde.EventSerdes;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds actors to the dictionary on the log. Running enrichers switch to it by themselves; what was
 * tagged before keeps the version it was tagged with.
 */
public final class ActorImport {
  private final String bootstrap;
  private final Map<String, String> kafka;
  private final EventSerdes serdes;
  private final String topic;
  private final Clock clock;

  /**
   * @param bootstrap brokers
   * @param kafka passed to the Kafka clients as it is
   * @param serdes reads and writes the events
   * @param topic full name of the actors topic
   * @param clock gives recordedAt
   */
  public ActorImport(
      String bootstrap, Map<String, String> kafka, EventSerdes serdes, String topic, Clock clock) {
    this.bootstrap = bootstrap;
    this.kafka = kafka;
    this.serdes = serdes;
    this.topic = topic;
    this.clock = clock;
  }

  /**
   * Defines these actors; one whose id is known is replaced.
   *
   * @param actors all of them valid
   * @param source file they come from, kept in the events
   * @return what changed and the version from now on
   */
  public Result define(Collection<Actor> actors, String source) {
    Dictionary former = onLog();
    var all = new TreeMap<String, Actor>();
    former.actors().forEach(actor -> all.put(actor.id(), actor));
    actors.forEach(actor -> all.put(actor.id(), actor));
    Dictionary next = Dictionary.of(all.values());
    int changes =
        new DictionaryPublisher(bootstrap, kafka, serdes, topic, clock)
            .publish(former, next, source);
    return new Result(changes, next.version(), next.actors().size());
  }

  /** The dictionary of the last release; empty of actors before the first. */
  public Dictionary onLog() {
    try (var reader = new DictionaryReader(bootstrap, kafka, serdes, topic)) {
      return reader.readToEnd().orElseGet(() -> Dictionary.of(List.of()));
    }
  }

  /**
   * What an import did.
   *
   * @param changed actors defined anew or differently; 0 where all were known
   * @param version of the dictionary from now on
   * @param actors how many it has
   */
  public record Result(int changed, String version, int actors) {}
}
