package io.dateline.projections.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which relations a follower wants. Null and empty mean any.
 *
 * @param actor id or name of an actor on either end
 * @param source id or name
 * @param target id or name
 * @param types PLOVER types
 * @param minConfidence 0 to 1
 */
public record StreamFilter(
    @Nullable String actor,
    @Nullable String source,
    @Nullable String target,
    List<String> types,
    double minConfidence) {
  /** Copies the list. */
  public StreamFilter {
    types = List.copyOf(types);
  }

  Conditions conditions(View view) {
    var resolver = new ActorResolver(view);
    return new Conditions()
        .and(
            "(r.source = :actor or r.target = :actor)",
            "actor",
            actor == null ? null : resolver.resolve(actor).id())
        .and("r.source = :source", "source", source == null ? null : resolver.resolve(source).id())
        .and("r.target = :target", "target", target == null ? null : resolver.resolve(target).id())
        .andAny("r.type", "types", types)
        .and("r.confidence >= :confidence", "confidence", minConfidence > 0 ? minConfidence : null);
  }
}
