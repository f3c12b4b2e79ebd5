package io.dateline.projections.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One article with its revisions and what it says. */
final class ArticleDetailQuery {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final View view;

  ArticleDetailQuery(View view) {
    this.view = view;
  }

  Optional<ArticleDetail> article(String id) {
    return view.query(
            "select r.url, r.outlet, r.status, r.revision from revisions r"
                + " where r.article_id = :id and "
                + view.revision("r"))
        .bind("id", id)
        .map((rows, c) -> detail(id, rows))
        .findFirst();
  }

  private ArticleDetail detail(String id, ResultSet rows) throws SQLException {
    var filter =
        new RelationFilter(
            null, null, null, false, List.of(), List.of(), null, null, 0, id, null, false);
    return new ArticleDetail(
        id,
        rows.getString("url"),
        rows.getString("outlet"),
        rows.getString("status"),
        rows.getInt("revision"),
        new StoryQuery(view).of(id),
        revisions(id),
        new RelationQuery(view).page(filter, Paging.first(Paging.MOST)).items(),
        new StanceQuery(view).page(StanceFilter.ofArticle(id), Paging.first(Paging.MOST)).items(),
        withdrawals(id));
  }

  private List<RevisionItem> revisions(String id) {
    return view.query(
            "select r.*, "
                + view.holds("r", "articles.enriched", "until_offset")
                + " and r.status <> 'HISTORY' as current, t.title, t.byline, t.text,"
                + " c.partition as capture_partition, c.recorded_offset as capture_offset"
                + " from revisions r left join texts t"
                + " on t.article_id = r.article_id and t.text_hash = r.text_hash and "
                + view.recorded("t", "articles.captured")
                + " left join lateral (select c.partition, c.recorded_offset from captures c"
                + " where c.event_id = r.capture_event and "
                + view.recorded("c", "articles.captured")
                + " limit 1) c on true where r.article_id = :id and "
                + view.recorded("r", "articles.enriched")
                + " order by r.recorded_offset")
        .bind("id", id)
        .map((rows, c) -> revision(rows))
        .list();
  }

  private static RevisionItem revision(ResultSet rows) throws SQLException {
    return new RevisionItem(
        rows.getInt("revision"),
        rows.getString("status"),
        rows.getString("reason"),
        rows.getBoolean("current"),
        rows.getString("title"),
        rows.getString("byline"),
        rows.getString("text"),
        rows.getString("text_hash"),
        RelationQuery.instant(rows, "observed_at"),
        RelationQuery.instant(rows, "published_at"),
        rows.getString("engine"),
        rows.getString("dictionary"),
        Arrays.asList((Integer[]) rows.getArray("sentences").getArray()),
        mentions(rows.getString("mentions")),
        new Place("articles.enriched", rows.getInt("partition"), rows.getLong("recorded_offset")),
        captured(rows));
  }

  private static @Nullable Place captured(ResultSet rows) throws SQLException {
    long offset = rows.getLong("capture_offset");
    return rows.wasNull()
        ? null
        : new Place("articles.captured", rows.getInt("capture_partition"), offset);
  }

  private static List<MentionItem> mentions(String json) {
    try {
      return List.of(JSON.readValue(json, MentionItem[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the views' own JSON", e);
    }
  }

  private List<WithdrawalItem> withdrawals(String id) {
    return view.query(
            "select w.* from withdrawals w where w.article_id = :id and "
                + view.recorded("w", "articles.captured")
                + " order by w.recorded_offset")
        .bind("id", id)
        .map(
            (rows, c) ->
                new WithdrawalItem(
                    rows.getString("kind"),
                    RelationQuery.instant(rows, "at"),
                    rows.getString("reason"),
                    rows.getString("requested_by"),
                    new Place(
                        "articles.captured",
                        rows.getInt("partition"),
                        rows.getLong("recorded_offset"))))
        .list();
  }
}
