package io.dateline.projections.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which stances are asked for. Null means any.
 *
 * @param holder id or name of the actor that holds it
 * @param outlet domain or name of the outlet
 * @param target id or name of the actor it is towards
 * @param basis FRAMING, STATEMENT or ACTION
 * @param holderKind AUTHOR or ACTOR
 * @param from first day of publication
 * @param to last day of publication
 * @param article id of the article
 * @param minConfidence 0 to 1
 */
public record StanceFilter(
    @Nullable String holder,
    @Nullable String outlet,
    @Nullable String target,
    @Nullable String basis,
    @Nullable String holderKind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String article,
    double minConfidence) {
  /** Checks the range. */
  public StanceFilter {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new QueryException(
          QueryException.Kind.INVALID, "minConfidence: " + minConfidence + " is not within 0 to 1");
    }
  }

  /** Every stance. */
  public static StanceFilter all() {
    return new StanceFilter(null, null, null, null, null, null, null, null, 0);
  }

  /** What one article brings. */
  public static StanceFilter ofArticle(String id) {
    return new StanceFilter(null, null, null, null, null, null, null, id, 0);
  }

  Conditions conditions(View view, String alias) {
    var resolver = new ActorResolver(view);
    return new Conditions()
        .and(view.stance(alias))
        .and(
            alias + ".holder = :holder",
            "holder",
            holder == null ? null : resolver.resolve(holder).id())
        .and(
            alias + ".target = :target",
            "target",
            target == null ? null : resolver.resolve(target).id())
        .and(alias + ".outlet = :outlet", "outlet", outlet)
        .and(alias + ".basis = :basis", "basis", basis)
        .and(alias + ".holder_kind = :kind", "kind", holderKind)
        .and(alias + ".day >= :from", "from", from)
        .and(alias + ".day <= :to", "to", to)
        .and(alias + ".article_id = :article", "article", article)
        .and(
            alias + ".confidence >= :confidence",
            "confidence",
            minConfidence > 0 ? minConfidence : null);
  }
}
