package io.dateline.projections.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Computes {@link Digests}: a hash over the sorted hashes of the rows of each table. */
final class DigestQuery {
  private static final String CAPTURED = "articles.captured";
  private static final String ENRICHED = "articles.enriched";

  /** Tables that a digest does not name as the database does. */
  private static final Map<String, String> TABLES =
      Map.of("actors", "actor_versions", "feeds", "feed_versions");

  private final View view;

  DigestQuery(View view) {
    this.view = view;
  }

  Digests digests() {
    view.execute("set local timezone to 'UTC'");
    view.execute("set local work_mem to '64MB'");
    return new Digests(view.token(), all(contents()), all(rows()));
  }

  /** Digests of the rows of one table, by the record that brought them. */
  Map<RowKey, String> byRow(String name) {
    view.execute("set local timezone to 'UTC'");
    String table = TABLES.getOrDefault(name, name);
    var digests = new LinkedHashMap<RowKey, String>();
    String lines =
        rows().get(name).replaceFirst("select ", "select t.partition, t.recorded_offset, ");
    view.query(
            "select partition, recorded_offset, encode(sha256(convert_to("
                + "string_agg(line, chr(10) order by line), 'UTF8')), 'hex') as digest from ("
                + lines
                + ") l group by partition, recorded_offset order by partition, recorded_offset")
        .map((r, c) -> digests.put(new RowKey(table, r.getInt(1), r.getLong(2)), r.getString(3)))
        .list();
    return digests;
  }

  /** The rows of one record as JSON objects, without columns that only serve searching. */
  List<String> json(RowKey key) {
    view.execute("set local timezone to 'UTC'");
    return view.query(
            "select (to_jsonb(t) - 'search')::text as line from "
                + key.table()
                + " t where t.partition = :partition and t.recorded_offset = :offset order by line")
        .bind("partition", key.partition())
        .bind("offset", key.offset())
        .mapTo(String.class)
        .list();
  }

  /** Articles whose current story is another one than the pairs that hold now make. */
  List<String> wrongStories() {
    return view.query(
            "with recursive reached (root, article_id) as ("
                + "select distinct e.article_id, e.article_id from story_edges e where "
                + "e.until_offset is null and e.other_until is null"
                + " union select r.root, e.other_id from reached r join story_edges e"
                + " on e.article_id = r.article_id and e.until_offset is null"
                + " and e.other_until is null),"
                + " story as (select root as article_id, min(article_id) as story_id"
                + " from reached group by root)"
                + " select coalesce(s.article_id, o.article_id) from story s"
                + " full join story_of o on o.article_id = s.article_id"
                + " where s.story_id is distinct from o.story_id order by 1")
        .mapTo(String.class)
        .list();
  }

  private SortedMap<String, String> all(Map<String, String> lines) {
    var digests = new TreeMap<String, String>();
    lines.forEach((table, sql) -> digests.put(table, digest(sql)));
    return digests;
  }

  /** Of a statement that gives lines. */
  private String digest(String lines) {
    return view.query(
            "select coalesce(encode(sha256(string_agg(h, ''::bytea order by h)), 'hex'), '')"
                + " from (select sha256(convert_to(line, 'UTF8')) as h from ("
                + lines
                + ") l) hashed")
        .mapTo(String.class)
        .one();
  }

  private Map<String, String> contents() {
    var lines = new LinkedHashMap<String, String>();
    lines.put(
        "articles",
        fields(
            "r.article_id, r.revision, r.status, r.reason, r.text_hash, r.published_at, r.outlet,"
                + " r.url, r.language, r.flags, r.credited_agency, r.engine, r.dictionary,"
                + " r.sentences, r.mentions, r.relations, r.stances, r.changes, "
                + view.revision("r"),
            "revisions r where " + view.recorded("r", ENRICHED)));
    lines.put(
        "texts",
        fields(
            "t.article_id, t.text_hash, t.title, t.byline, t.text",
            "texts t where " + view.recorded("t", CAPTURED)));
    lines.put(
        "withdrawals",
        fields(
            "w.article_id, w.kind, w.reason, w.requested_by",
            "withdrawals w where " + view.recorded("w", CAPTURED)));
    lines.put(
        "relations",
        fields(
            "r.relation_id, r.article_id, r.revision, r.source, r.source_name, r.source_type,"
                + " r.target, r.target_name, r.target_type, r.type, r.quad, r.intensity, r.date,"
                + " r.mode, r.place, r.attribution, r.negated, r.hypothetical, r.confidence,"
                + " r.rule, r.trigger, r.trigger_begin, r.trigger_end, r.evidence_begin,"
                + " r.evidence_end, r.sentence, r.outlet, r.credited_agency, r.published_at,"
                + " r.engine, r.dictionary, case when not "
                + view.relation("r")
                + " then r.retraction end",
            "relations r where " + view.recorded("r", "relations")));
    lines.put(
        "stances",
        fields(
            "r.stance_id, r.article_id, r.revision, r.holder_kind, r.holder, r.holder_name,"
                + " r.target, r.target_name, r.polarity, r.label, r.basis, r.confidence, r.rule,"
                + " r.evidence_begin, r.evidence_end, r.sentence, r.outlet, r.published_at,"
                + " r.engine, r.dictionary, case when not "
                + view.stance("r")
                + " then r.retraction end",
            "stances r where " + view.recorded("r", "stances")));
    lines.put(
        "stories",
        fields("e.article_id, e.other_id, e.similarity", "story_edges e where " + view.edge("e")));
    lines.put(
        "actors",
        fields(
            "v.actor_id, v.name, v.type, v.names, v.roles, v.parents, v.retired, v.merged_into",
            "actor_versions v where " + view.actor("v")));
    lines.put(
        "feeds",
        fields(
            "f.feed_id, f.url, f.title, f.outlet, f.format, f.interval_seconds, f.settings,"
                + " f.paused, f.removed",
            "feed_versions f where " + view.holds("f", "feeds", "until_offset")));
    return lines;
  }

  private Map<String, String> rows() {
    var lines = new LinkedHashMap<String, String>();
    lines.put(
        "seen_actors",
        "select to_jsonb(t)::text as line from seen_actors t where t.topic = 'relations' and "
            + view.recorded("t", "relations")
            + " or t.topic = 'stances' and "
            + view.recorded("t", "stances"));
    lines.put("captures", row("captures", CAPTURED, List.of()));
    lines.put("texts", row("texts", CAPTURED, List.of()));
    lines.put("withdrawals", row("withdrawals", CAPTURED, List.of()));
    lines.put("revisions", row("revisions", ENRICHED, List.of("until_offset")));
    lines.put(
        "relations",
        row("relations", "relations", List.of("retracted_offset", "retracted_at", "retraction")));
    lines.put(
        "stances",
        row("stances", "stances", List.of("retracted_offset", "retracted_at", "retraction")));
    lines.put("actors", row("actor_versions", "actors", List.of("until_offset")));
    lines.put("actor_names", row("actor_names", "actors", List.of()));
    lines.put("actor_links", row("actor_links", "actors", List.of()));
    lines.put("dictionary_releases", row("dictionary_releases", "actors", List.of()));
    lines.put("feeds", row("feed_versions", "feeds", List.of("until_offset")));
    lines.put("feed_polls", row("feed_polls", "feed-polls", List.of()));
    lines.put(
        "dead_letters",
        row(
            "dead_letters",
            "dead-letters",
            List.of(
                "resolved_offset",
                "resolved_at",
                "resolution",
                "resolution_reason",
                "resolved_by")));
    return lines;
  }

  private static String fields(String columns, String from) {
    return "select jsonb_build_array(" + columns + ")::text as line from " + from;
  }

  /** All columns; those that an end fills count only where the end came before the vector. */
  private String row(String table, String topic, List<String> ends) {
    var left = new StringBuilder("array['search'");
    ends.forEach(column -> left.append(", '").append(column).append('\''));
    left.append("]::text[]");
    String line = "(to_jsonb(t) - " + left + ")::text";
    if (!ends.isEmpty()) {
      var filled = new StringBuilder();
      ends.forEach(
          column -> filled.append(filled.isEmpty() ? "" : ", ").append("t.").append(column));
      line +=
          " || case when "
              + view.holds("t", topic, ends.get(0))
              + " then '' else jsonb_build_array("
              + filled
              + ")::text end";
    }
    return "select " + line + " as line from " + table + " t where " + view.recorded("t", topic);
  }
}
