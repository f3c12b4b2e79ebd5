package io.dateline.projections.query;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The join that cuts the words of a finding out of the text of its revision. */
final class EvidenceSql {
  /**
   * Id of the enriched event that brought a finding: the ids of what one input caused differ in
   * what follows the last slash.
   */
  private static final String ENRICHED_ID = "regexp_replace(ROWS.event_id, '[^/]*$', 'enriched')";

  private EvidenceSql() {}

  /**
   * Joins {@code title, url, evidence, sentence_text, sentence_begin} to rows that have article_id,
   * revision, evidence_begin, evidence_end and sentence. Postgres counts characters as code points,
   * as spans do.
   */
  static String join(View view, String rows, String alias) {
    String sql =
        " left join lateral (select t.title, v.url,"
            + " substr(t.text, ROWS.evidence_begin + 1, ROWS.evidence_end - ROWS.evidence_begin)"
            + " as evidence,"
            + " v.sentences[2 * ROWS.sentence + 1] as sentence_begin,"
            + " substr(t.text, v.sentences[2 * ROWS.sentence + 1] + 1,"
            + " v.sentences[2 * ROWS.sentence + 2] - v.sentences[2 * ROWS.sentence + 1])"
            + " as sentence_text"
            + " from revisions v left join texts t"
            + " on t.article_id = v.article_id and t.text_hash = v.text_hash and CAPTURED"
            + " where v.article_id = ROWS.article_id and v.revision = ROWS.revision and ENRICHED"
            + " and v.status in ('CURRENT', 'HISTORY')"
            + " order by ORDER limit 1) ALIAS on true";
    return sql.replace("ORDER", bringing("v", rows))
        .replace("ROWS", rows)
        .replace("ALIAS", alias)
        .replace("CAPTURED", view.recorded("t", "articles.captured"))
        .replace("ENRICHED", view.recorded("v", "articles.enriched"));
  }

  /**
   * Puts the enriched event that brought a finding before others of the same revision, which there
   * are where it was tagged again.
   */
  static String bringing(String revisions, String rows) {
    return ("(REVISIONS.event_id = " + ENRICHED_ID + ") desc, REVISIONS.recorded_offset")
        .replace("REVISIONS", revisions)
        .replace("ROWS", rows);
  }

  static Evidence read(ResultSet rows) throws SQLException {
    String text = rows.getString("evidence");
    String sentence = rows.getString("sentence_text");
    int begin = rows.getInt("evidence_begin");
    return new Evidence(
        text == null ? "" : text,
        begin,
        rows.getInt("evidence_end"),
        sentence == null ? "" : sentence,
        rows.getInt("sentence_begin"));
  }
}
