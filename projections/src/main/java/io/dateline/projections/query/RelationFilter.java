package io.dateline.projections.query;

import io.dateline.projections.columns.Party;
import io.dateline.projections.columns.Selection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which relations are asked for. Null and empty mean any.
 *
 * @param source id or name of the actor that acts
 * @param target id or name of the actor it is done to
 * @param actor id or name of an actor on either end
 * @param sides whether leaders and organs count as their state or group
 * @param types PLOVER types, such as SUPPORT
 * @param quads quad classes
 * @param from first day of the event
 * @param to last day of the event
 * @param minConfidence 0 to 1
 * @param article id of the article
 * @param outlet domain or name of the outlet
 * @param asserted whether only what is said to have happened counts: neither negated nor
 *     hypothetical
 */
public record RelationFilter(
    @Nullable String source,
    @Nullable String target,
    @Nullable String actor,
    boolean sides,
    List<String> types,
    List<String> quads,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    double minConfidence,
    @Nullable String article,
    @Nullable String outlet,
    boolean asserted) {
  /** Copies the lists and checks the ranges. */
  public RelationFilter {
    types = List.copyOf(types);
    quads = List.copyOf(quads);
    if (from != null && to != null && to.isBefore(from)) {
      throw new QueryException(
          QueryException.Kind.INVALID, "to: " + to + " is before from: " + from);
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new QueryException(
          QueryException.Kind.INVALID, "minConfidence: " + minConfidence + " is not within 0 to 1");
    }
  }

  /** Every relation. */
  public static RelationFilter all() {
    return new RelationFilter(
        null, null, null, false, List.of(), List.of(), null, null, 0, null, null, false);
  }

  /** What one actor did to another. */
  public static RelationFilter of(String source, String target) {
    return new RelationFilter(
        source, target, null, false, List.of(), List.of(), null, null, 0, null, null, false);
  }

  /** The same, of events on these days; null leaves an end open. */
  public RelationFilter within(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new RelationFilter(
        source,
        target,
        actor,
        sides,
        types,
        quads,
        first,
        last,
        minConfidence,
        article,
        outlet,
        asserted);
  }

  /** The same, with leaders and organs counted as their state or group. */
  public RelationFilter bySides() {
    return new RelationFilter(
        source,
        target,
        actor,
        true,
        types,
        quads,
        from,
        to,
        minConfidence,
        article,
        outlet,
        asserted);
  }

  /** The same, of what is said to have happened. */
  public RelationFilter assertedOnly() {
    return new RelationFilter(
        source, target, actor, sides, types, quads, from, to, minConfidence, article, outlet, true);
  }

  /** The same, of relations that have that actor on either end. */
  RelationFilter around(String actorId) {
    return new RelationFilter(
        null,
        null,
        actorId,
        sides,
        types,
        quads,
        from,
        to,
        minConfidence,
        article,
        outlet,
        asserted);
  }

  /** Adds the conditions on the relations of that alias. */
  Conditions conditions(View view, String alias) {
    var conditions = new Conditions().and(view.relation(alias));
    var resolver = new ActorResolver(view);
    if (source != null) {
      addActor(view, conditions, alias, "source", resolver.resolve(source).id());
    }
    if (target != null) {
      addActor(view, conditions, alias, "target", resolver.resolve(target).id());
    }
    if (actor != null) {
      conditions.and(
          "(" + alias + ".source = :actor or " + alias + ".target = :actor)",
          "actor",
          resolver.resolve(actor).id());
    }
    conditions.andAny(alias + ".type", "types", types);
    conditions.andAny(alias + ".quad", "quads", quads);
    conditions.and(alias + ".day >= :from", "from", from);
    conditions.and(alias + ".day <= :to", "to", to);
    conditions.and(
        alias + ".confidence >= :confidence",
        "confidence",
        minConfidence > 0 ? minConfidence : null);
    conditions.and(alias + ".article_id = :article", "article", article);
    conditions.and(alias + ".outlet = :outlet", "outlet", outlet);
    if (asserted) {
      conditions.and("not " + alias + ".negated and not " + alias + ".hypothetical");
    }
    return conditions;
  }

  /** The same conditions for columns, which hold only what is said to have happened. */
  Selection selection(View view) {
    var resolver = new ActorResolver(view);
    return new Selection(
        source == null ? null : party(view, resolver.resolve(source).id()),
        target == null ? null : party(view, resolver.resolve(target).id()),
        actor == null ? null : resolver.resolve(actor).id(),
        types,
        quads,
        from,
        to,
        minConfidence,
        article,
        outlet);
  }

  private Party party(View view, String id) {
    return sides ? new Sides(view).party(id) : Party.of(id);
  }

  private void addActor(View view, Conditions conditions, String alias, String end, String id) {
    if (sides) {
      new Sides(view).add(conditions, alias + "." + end, alias + ".day", end, id);
    } else {
      conditions.and(alias + "." + end + " = :" + end, end, id);
    }
  }
}
