package io.dateline.projections.query;

import io.dateline.projections.outlets.Outlet;
import io.dateline.projections.outlets.OutletRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Outlets that have articles in the record, by id. */
final class OutletQuery {
  private static final OutletRegistry REGISTRY = OutletRegistry.shipped();

  private final View view;

  OutletQuery(View view) {
    this.view = view;
  }

  Answer<OutletItem> page(Paging paging) {
    var conditions =
        new Conditions()
            .and(view.revision("r"))
            .and("r.status = 'CURRENT'")
            .and("r.outlet is not null");
    List<String> after = paging.after(1);
    if (!after.isEmpty()) {
      conditions.and("r.outlet > :after", "after", after.get(0));
    }
    List<OutletItem> rows =
        conditions
            .bind(
                view.query(
                    "select r.outlet, count(*) as articles, min(r.day) as first_day,"
                        + " max(r.day) as last_day, (select case when min(f.title) = max(f.title)"
                        + " then max(f.title) end from feed_versions f where f.outlet = r.outlet"
                        + " and not f.removed and "
                        + view.holds("f", "feeds", "until_offset")
                        + ") as feed from revisions r where "
                        + conditions.where()
                        + " group by r.outlet order by r.outlet limit :limit"))
            .bind("limit", paging.limit() + 1)
            .map((r, c) -> item(r))
            .list();
    return paging.answer(view, rows, item -> List.of(item.id()));
  }

  private static OutletItem item(ResultSet rows) throws SQLException {
    String id = rows.getString("outlet");
    Optional<Outlet> known = REGISTRY.byDomain(id).or(() -> REGISTRY.byName(id));
    return new OutletItem(
        id,
        known.map(Outlet::name).orElse(Objects.requireNonNullElse(rows.getString("feed"), id)),
        known.map(Outlet::country).orElse(null),
        known.map(outlet -> outlet.ownership().name()).orElse(null),
        known.map(outlet -> outlet.kind().name()).orElse(null),
        rows.getInt("articles"),
        rows.getObject("first_day", LocalDate.class),
        rows.getObject("last_day", LocalDate.class));
  }
}
