package io.dateline.projections.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the views know of a relation's origin, retracted relations included. */
final class TraceQuery {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_OBSERVATIONS = 1000;
  private static final String CAPTURED = "CAPTURED";

  /** Placeholders: ended, and which revisions, captures and polls were recorded. */
  private static final String SQL =
      "select r.event_id, r.retraction, r.retracted_at, r.retracted_offset, %s as ended,"
          + " v.sentences[2 * r.sentence + 1] as s_begin, v.sentences[2 * r.sentence + 2] as s_end,"
          + " w.partition as w_partition, w.recorded_offset as w_offset, w.at as w_at,"
          + " w.reason as w_reason, w.requested_by as w_by,"
          + " v.partition as v_partition, v.recorded_offset as v_offset, v.event_id as v_event,"
          + " c.partition as c_partition, c.recorded_offset as c_offset, c.event_id as c_event,"
          + " c.recorded_at as c_recorded, c.observed_at as c_observed, c.text_hash as c_hash,"
          + " coalesce(c.canonical_url, c.url) as c_url, c.origin::text as c_origin,"
          + " p.partition as p_partition, p.recorded_offset as p_offset, p.feed_id, p.poll_id,"
          + " p.started_at, p.duration_ms, p.http_status, p.outcome, p.error, p.items, p.captured,"
          + " p.known, p.failed, p.bytes, p.next_poll_at"
          + " from relations r"
          + " left join lateral (select v.* from revisions v where v.article_id = r.article_id"
          + " and v.revision = r.revision and v.status in ('CURRENT', 'HISTORY') and %s"
          + " order by "
          + EvidenceSql.bringing("v", "r")
          + " limit 1) v on true"
          + " left join lateral (select c.* from captures c where c.event_id = v.capture_event"
          + " and %s order by c.recorded_offset limit 1) c on true"
          + " left join lateral (select p.* from feed_polls p where p.poll_id ="
          + " c.origin ->> 'pollId' and %s order by p.recorded_offset limit 1) p on true"
          // words that were erased are gone from what was known before, too
          + " left join lateral (select w.* from withdrawals w where w.article_id = r.article_id"
          + " and w.kind = 'ERASED' order by w.recorded_offset limit 1) w on true"
          + " where r.partition = :partition and r.recorded_offset = :offset";

  private final View view;

  TraceQuery(View view) {
    this.view = view;
  }

  Optional<KnownTrace> relation(String id) {
    var conditions =
        new Conditions()
            .and(view.recorded("r", "relations"))
            .and("r.relation_id = :relation", "relation", id);
    List<RelationItem> observed =
        new RelationQuery(view).inOrderOfRecording(conditions, MOST_OBSERVATIONS);
    if (observed.isEmpty()) {
      return Optional.empty();
    }
    RelationItem newest = observed.get(observed.size() - 1);
    List<Place> earlier =
        observed.subList(0, observed.size() - 1).stream().map(RelationItem::log).toList();
    return view.query(
            SQL.formatted(
                "not (" + view.relation("r") + ")",
                view.recorded("v", "articles.enriched"),
                view.recorded("c", "articles.captured"),
                view.recorded("p", "feed-polls")))
        .bind("partition", newest.log().partition())
        .bind("offset", newest.log().offset())
        .map((rows, context) -> trace(newest, earlier, rows))
        .findOne();
  }

  private static KnownTrace trace(RelationItem relation, List<Place> earlier, ResultSet rows)
      throws SQLException {
    var log = new ArrayList<TraceStep>();
    log.add(TraceStep.unread("RELATION", rows.getString("event_id"), relation.log()));
    RetractionItem retraction = null;
    if (rows.getBoolean("ended")) {
      retraction = retraction(relation, rows);
      Place at =
          new Place("relations", relation.log().partition(), rows.getLong("retracted_offset"));
      log.add(TraceStep.unread("RETRACTION", null, at));
    }
    step(rows, "ENRICHED", "v", "articles.enriched", rows.getString("v_event")).ifPresent(log::add);
    step(rows, CAPTURED, "c", "articles.captured", rows.getString("c_event")).ifPresent(log::add);
    step(rows, "POLL", "p", "feed-polls", null).ifPresent(log::add);
    Optional<TraceStep> captured =
        log.stream().filter(step -> step.step().equals(CAPTURED)).findFirst();
    boolean polled = rows.getString("poll_id") != null;
    String sentence = MarkedSentence.of(relation.evidence());
    return new KnownTrace(
        new RelationTrace(
            relation,
            retraction,
            sentence,
            words(sentence, rows),
            rows.getString("c_event") == null ? null : capture(rows),
            polled ? rows.getString("feed_id") : null,
            polled ? OperationsQuery.poll(rows) : null,
            log,
            earlier),
        captured.map(TraceStep::log).orElse(null),
        rows.getInt("s_begin"),
        rows.getInt("s_end"));
  }

  private static TraceWords words(String sentence, ResultSet rows) throws SQLException {
    if (!sentence.isEmpty()) {
      return TraceWords.shown();
    }
    int partition = rows.getInt("w_partition");
    return rows.wasNull()
        ? TraceWords.missing()
        : TraceWords.erased(
            new WithdrawalItem(
                "ERASED",
                RelationQuery.instant(rows, "w_at"),
                rows.getString("w_reason"),
                rows.getString("w_by"),
                new Place("articles.captured", partition, rows.getLong("w_offset"))));
  }

  private static RetractionItem retraction(RelationItem relation, ResultSet rows)
      throws SQLException {
    return new RetractionItem(
        relation.id(),
        relation.source(),
        relation.target(),
        relation.type(),
        relation.article(),
        rows.getString("retraction"),
        RelationQuery.instant(rows, "retracted_at"));
  }

  private static Optional<TraceStep> step(
      ResultSet rows, String step, String alias, String topic, @Nullable String eventId)
      throws SQLException {
    int partition = rows.getInt(alias + "_partition");
    return rows.wasNull()
        ? Optional.empty()
        : Optional.of(
            TraceStep.unread(
                step, eventId, new Place(topic, partition, rows.getLong(alias + "_offset"))));
  }

  private static CaptureItem capture(ResultSet rows) throws SQLException {
    JsonNode origin = json(rows.getString("c_origin"));
    JsonNode status = origin.get("httpStatus");
    return new CaptureItem(
        RelationQuery.instant(rows, "c_recorded"),
        RelationQuery.instant(rows, "c_observed"),
        rows.getString("c_hash"),
        rows.getString("c_url"),
        origin.path("kind").asText(),
        text(origin, "feedId"),
        text(origin, "pollId"),
        text(origin, "itemId"),
        text(origin, "location"),
        status == null || status.isNull() ? null : status.asInt(),
        text(origin, "rawSha256"),
        origin.path("rawLength").asLong(),
        text(origin, "archive"));
  }

  private static @Nullable String text(JsonNode origin, String field) {
    JsonNode value = origin.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the views' own JSON", e);
    }
  }
}
