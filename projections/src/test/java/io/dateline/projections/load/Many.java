package io.dateline.projections.load;

import java.time.LocalDate;

/** Statements that fill the views with many rows, alike from run to run. */
final class Many {
  private static final int PER_ARTICLE = 8;

  private Many() {}

  static String relations(int count, int actors, LocalDate first, int days) {
    return """
        insert into relations (partition, recorded_offset, relation_id, article_id, revision, source,
          source_name, source_type, target, target_name, target_type, type, quad, intensity, date,
          day, negated, hypothetical, confidence, rule, trigger, trigger_begin, trigger_end,
          evidence_begin, evidence_end, sentence, outlet, observed_at, recorded_at, event_id)
        select 0, i, 'r' || i, 'a' || i / %1$d, 1, 'Q' || s, 'Actor ' || s, 'COUNTRY', 'Q' || t,
          'Actor ' || t, 'COUNTRY',
          (array['SUPPORT','AID','ACCUSE','ASSAULT'])[1 + i %% 4],
          (array['VERBAL_COOPERATION','MATERIAL_COOPERATION','VERBAL_CONFLICT','MATERIAL_CONFLICT'])
            [1 + i %% 4],
          i %% 21 - 10, d, d, false, false, 0.8, 'verb', 'backed', 0, 5, 0, 40, 0,
          'outlet' || (i / %1$d) %% 100 || '.example', d, d, 'e' || i
        from (select i, (%2$d * power((hashint8(i) & 65535) / 65536.0, 3))::int as s,
                (%2$d * power((hashint8(i * 7 + 1) & 65535) / 65536.0, 3))::int as t,
                date '%3$s' + (hashint8((i / %1$d) * 13) & 2147483647) %% %4$d as d
              from generate_series(0, %5$d - 1) as i) r"""
        .formatted(PER_ARTICLE, actors, first, days, count);
  }

  static String articles(int relations, LocalDate first, int days) {
    return """
        with a as (select 'a' || i as id, i,
                     date '%1$s' + (hashint8(i * 13) & 2147483647) %% %2$d as d
                   from generate_series(0, %3$d / %4$d) as i),
        t as (insert into texts (article_id, text_hash, partition, recorded_offset, title, text)
              select id, 'h', 0, i, 'Title', 'Somebody backed somebody else on that day, again.'
              from a)
        insert into revisions (partition, recorded_offset, article_id, revision, status, reason,
          event_id, recorded_at, text_hash, observed_at, day, outlet, language, flags, sentences,
          mentions, actors, relations, stances, sketch)
        select 0, i, id, 1, 'CURRENT', 'CAPTURED', 'x' || i, d, 'h', d, d,
          'outlet' || i %% 100 || '.example', 'en', '{}', '{0,49}', '[]', '{}', 8, 0, '{}' from a"""
        .formatted(first, days, relations, PER_ARTICLE);
  }

  /** Three in ten articles are copies of their predecessor. */
  static String stories(int relations) {
    return """
        with pair as (select 'a' || i as one, 'a' || i + 1 as other, i
                      from generate_series(0, %d / %d, 10) as i),
        e as (insert into story_edges (article_id, partition, recorded_offset, other_id,
                other_partition, other_offset, similarity)
              select one, 0, i, other, 0, i + 1, 0.5 from pair
              union all select other, 0, i + 1, one, 0, i, 0.5 from pair)
        insert into story_of (article_id, story_id)
        select one, least(one, other) from pair union all select other, least(one, other) from pair"""
        .formatted(relations, PER_ARTICLE);
  }

  static String actors(int count) {
    return """
        insert into actor_versions (partition, recorded_offset, effective_offset, actor_id, name,
          type, names, roles, parents, source, retired, recorded_at)
        select 0, i, i, 'Q' || i, 'Actor ' || i, 'COUNTRY', '[]', '[]', '[]', '', false, now()
        from generate_series(0, %d) as i"""
        .formatted(count);
  }

  static String positions(int relations) {
    return """
        insert into dateline.positions (generation, topic, partition, next_offset)
        select 'g1', t, 0, %d from unnest(array['relations', 'stances', 'articles.captured',
          'articles.enriched', 'actors']) as t"""
        .formatted(relations);
  }
}
