package io.dateline.projections.project;

import io.dateline.projections.position.Folding;
import io.dateline.schemas.events.ActorRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Actors that no dictionary defines, kept as they were first named in each partition. */
final class SeenActors {
  private final String topic;
  private final Map<Key, Named> gathered = new LinkedHashMap<>();

  SeenActors(String topic) {
    this.topic = topic;
  }

  private record Key(String actorId, int partition) {}

  private record Named(long offset, String name, String type) {}

  /** An event names an actor. */
  void add(LoggedEvent at, ActorRef actor) {
    if (actor.getActor() != null && actor.getProvisional()) {
      gathered.putIfAbsent(
          new Key(actor.getActor(), at.partition()),
          new Named(at.offset(), actor.getName(), actor.getType()));
    }
  }

  /** Writes those that were not known. */
  void flush(Handle handle) {
    if (gathered.isEmpty()) {
      return;
    }
    List<Key> keys = new ArrayList<>(gathered.keySet());
    List<Named> named = new ArrayList<>(gathered.values());
    handle
        .createUpdate(
            "insert into seen_actors"
                + " (actor_id, topic, partition, recorded_offset, name, type, folded)"
                + " select n.actor_id, :topic, n.partition, n.recorded_offset, n.name, n.type, n.folded"
                + " from unnest(:ids::text[], :partitions::int[], :offsets::bigint[],"
                + " :names::text[], :types::text[], :folded::text[])"
                + " as n (actor_id, partition, recorded_offset, name, type, folded)"
                + " on conflict do nothing")
        .bind("topic", topic)
        .bind("ids", keys.stream().map(Key::actorId).toArray(String[]::new))
        .bind("partitions", keys.stream().mapToInt(Key::partition).toArray())
        .bind("offsets", named.stream().mapToLong(Named::offset).toArray())
        .bind("names", named.stream().map(Named::name).toArray(String[]::new))
        .bind("types", named.stream().map(Named::type).toArray(String[]::new))
        .bind("folded", named.stream().map(n -> Folding.fold(n.name())).toArray(String[]::new))
        .execute();
    gathered.clear();
  }
}
