package io.dateline.projections.query;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles: newest first, or the best matches first where words are asked for. */
final class ArticleQuery {
  private static final String BREAK = "\u2029";

  private final View view;

  ArticleQuery(View view) {
    this.view = view;
  }

  Answer<ArticleItem> page(ArticleFilter filter, Paging paging) {
    boolean ranked = filter.text() != null && !filter.text().isBlank();
    var conditions = conditions(filter);
    List<String> after = paging.after(2);
    if (!after.isEmpty()) {
      conditions
          .and(
              ranked
                  ? "(rank, article_id) < (:after_key::numeric, :after_id)"
                  : "(day, article_id) < (:after_key::date, :after_id)")
          .value("after_key", after.get(0))
          .value("after_id", after.get(1));
    }
    List<ArticleItem> rows =
        conditions
            .bind(
                view.query(
                    "with recursive base as (select * from (select r.*, t.title, "
                        + (ranked
                            ? "round(ts_rank_cd(t.search, websearch_to_tsquery('english', :text),"
                                + " 32)::numeric, 6)"
                            : "0")
                        + " as rank from revisions r "
                        + (ranked ? "" : "left ")
                        + "join texts t on t.article_id = r.article_id and t.text_hash = r.text_hash"
                        + " and "
                        + view.recorded("t", "articles.captured")
                        + (ranked ? " and t.search @@ websearch_to_tsquery('english', :text)" : "")
                        + ") article where "
                        + conditions.where()
                        + " order by "
                        + (ranked ? "rank desc" : "day desc")
                        + ", article_id desc limit :limit)"
                        + view.stories("base")
                        + " select b.*, "
                        + view.storyId("b")
                        + " as story_id, "
                        + (ranked
                            ? "ts_headline('english', (select t.text from texts t"
                                + " where t.article_id = b.article_id and t.text_hash = b.text_hash),"
                                + " websearch_to_tsquery('english', :text), 'StartSel=«, StopSel=»,"
                                + " MaxFragments=3, MaxWords=25, MinWords=8, FragmentDelimiter="
                                + BREAK
                                + "')"
                            : "null")
                        + " as highlights from base b"
                        + view.storyJoin("b")
                        + " order by "
                        + (ranked ? "b.rank desc" : "b.day desc")
                        + ", b.article_id desc"))
            .bind("limit", paging.limit() + 1)
            .map((r, c) -> item(r))
            .list();
    return paging.answer(
        view,
        rows,
        item ->
            List.of(
                ranked
                    ? java.math.BigDecimal.valueOf(item.rank()).toPlainString()
                    : item.day().toString(),
                item.id()));
  }

  private Conditions conditions(ArticleFilter filter) {
    var conditions =
        new Conditions()
            .and(view.revision("article"))
            .and(
                "article.status = :status",
                "status",
                filter.status() == null ? "CURRENT" : filter.status())
            .and("article.outlet = :outlet", "outlet", filter.outlet())
            .and("article.day >= :from", "from", filter.from())
            .and("article.day <= :to", "to", filter.to())
            .and("article.language = :language", "language", filter.language());
    if (filter.actor() != null) {
      conditions.and(
          "article.actors @> array[:actor]::text[]",
          "actor",
          new ActorResolver(view).resolve(filter.actor()).id());
    }
    if (filter.text() != null && !filter.text().isBlank()) {
      conditions.value("text", filter.text());
    }
    return conditions;
  }

  private static ArticleItem item(ResultSet rows) throws SQLException {
    return new ArticleItem(
        rows.getString("article_id"),
        rows.getString("title"),
        rows.getString("url"),
        rows.getString("outlet"),
        rows.getString("credited_agency"),
        rows.getString("language"),
        RelationQuery.instant(rows, "published_at"),
        rows.getObject("day", LocalDate.class),
        rows.getInt("revision"),
        rows.getString("status"),
        texts(rows.getArray("flags")),
        rows.getInt("relations"),
        rows.getInt("stances"),
        rows.getString("story_id"),
        rows.getDouble("rank"),
        highlights(rows.getString("highlights")));
  }

  static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  private static List<String> highlights(@Nullable String passages) {
    return passages == null || passages.isBlank() || !passages.contains("«")
        ? List.of()
        : Arrays.asList(passages.split(BREAK));
  }
}
