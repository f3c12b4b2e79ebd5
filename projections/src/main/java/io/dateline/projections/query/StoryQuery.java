package io.dateline.projections.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stories: the most widely copied first. */
final class StoryQuery {
  private final View view;

  StoryQuery(View view) {
    this.view = view;
  }

  /** Stories of two and more articles published on these days. */
  Answer<StoryItem> page(@Nullable LocalDate from, @Nullable LocalDate to, Paging paging) {
    var conditions =
        new Conditions()
            .and(view.revision("r"))
            .and("r.status = 'CURRENT'")
            .and("exists (select from story_edges e where e.article_id = r.article_id)")
            .and("r.day >= :from", "from", from)
            .and("r.day <= :to", "to", to);
    List<String> after = paging.after(2);
    String having = "";
    if (!after.isEmpty()) {
      having = " and (-count(*), s.story_id) > (:after_count::bigint, :after_id)";
      conditions.value("after_count", "-" + after.get(0)).value("after_id", after.get(1));
    }
    List<StoryItem> rows =
        conditions
            .bind(
                view.query(
                    "with recursive base as (select r.article_id, r.outlet, r.day, r.text_hash,"
                        + " r.published_at, r.observed_at from revisions r where "
                        + conditions.where()
                        + ")"
                        + view.storyTable("base")
                        + grouped(
                            " having count(*) > 1"
                                + having
                                + " order by -count(*), s.story_id limit :limit")
                        + " order by -cardinality(g.articles), g.story_id"))
            .bind("limit", paging.limit() + 1)
            .map((r, c) -> item(r))
            .list();
    return paging.answer(
        view, rows, story -> List.of(Integer.toString(story.articles().size()), story.id()));
  }

  /** The story one article is in; of itself alone where it has no copy. */
  StoryItem of(String articleId) {
    return view.query(
            "with recursive reached (article_id) as (select :article::text collate \"C\""
                + " union select e.other_id from reached r join story_edges e"
                + " on e.article_id = r.article_id and "
                + view.edge("e")
                + "), s as (select article_id, (select min(article_id) from reached) as story_id"
                + " from reached), base as (select r.article_id, r.outlet, r.day, r.text_hash,"
                + " r.published_at, r.observed_at from revisions r"
                + " where r.article_id in (select article_id from reached) and "
                + view.revision("r")
                + "), story as (select * from s)"
                + grouped(""))
        .bind("article", articleId)
        .map((r, c) -> item(r))
        .findFirst()
        .orElseGet(() -> new StoryItem(articleId, List.of(articleId), List.of(), null, null, null));
  }

  /** Stories of {@code base}; titled after their first article, once they are chosen. */
  private String grouped(String choice) {
    return ", grouped as (select s.story_id,"
        + " array_agg(b.article_id order by b.article_id) as articles,"
        + " coalesce(array_agg(distinct b.outlet) filter (where b.outlet is not null), '{}')"
        + " as outlets, (array_agg(b.article_id"
        + " order by coalesce(b.published_at, b.observed_at), b.article_id))[1] as oldest,"
        + " (array_agg(b.text_hash"
        + " order by coalesce(b.published_at, b.observed_at), b.article_id))[1] as oldest_text,"
        + " min(b.day) as first_day, max(b.day) as last_day"
        + " from base b join story s on s.article_id = b.article_id group by s.story_id"
        + choice
        + ") select g.*, t.title from grouped g left join texts t"
        + " on t.article_id = g.oldest and t.text_hash = g.oldest_text and "
        + view.recorded("t", "articles.captured");
  }

  private static StoryItem item(ResultSet rows) throws SQLException {
    return new StoryItem(
        rows.getString("story_id"),
        ArticleQuery.texts(rows.getArray("articles")),
        ArticleQuery.texts(rows.getArray("outlets")),
        rows.getString("title"),
        rows.getObject("first_day", LocalDate.class),
        rows.getObject("last_day", LocalDate.class));
  }
}
