package io.dateline.projections.query;

import io.dateline.projections.position.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds actors by any of their names, misspelt ones too: by shared trigrams, and where these find
 * nothing good by swapping two neighbouring letters, which leaves a short name few trigrams.
 */
final class ActorSearch {
  private static final double GOOD = 0.6;
  private static final int LONGEST_SWAPPED = 40;

  private final View view;

  ActorSearch(View view) {
    this.view = view;
  }

  /**
   * The best matches, each actor once.
   *
   * @param type only actors of that type, or null
   */
  List<ActorHit> search(String text, @Nullable String type, int limit) {
    String folded = Folding.fold(text);
    if (folded.isEmpty()) {
      return List.of();
    }
    var hits = new ArrayList<>(defined(folded, type, limit));
    hits.addAll(provisional(folded, type, limit));
    if (hits.stream().noneMatch(hit -> hit.score() >= GOOD)) {
      hits.addAll(swapped(folded, type, limit));
    }
    hits.sort(
        java.util.Comparator.comparingDouble(ActorHit::score)
            .reversed()
            .thenComparing(ActorHit::provisional)
            .thenComparing(ActorHit::id));
    var known = new HashSet<String>();
    return hits.stream().filter(hit -> known.add(hit.id())).limit(limit).toList();
  }

  /** Actors that have, or whose name begins with, the text with two neighbours swapped. */
  private List<ActorHit> swapped(String folded, @Nullable String type, int limit) {
    var meant = new ArrayList<String>();
    for (int i = 0; i + 1 < Math.min(folded.length(), LONGEST_SWAPPED); i++) {
      if (folded.charAt(i) != folded.charAt(i + 1)) {
        meant.add(
            folded.substring(0, i)
                + folded.charAt(i + 1)
                + folded.charAt(i)
                + folded.substring(i + 2));
      }
    }
    String[] starts = meant.stream().map(text -> prefix(text)).toArray(String[]::new);
    return view.query(
            "select * from (select distinct on (v.actor_id) v.actor_id, v.name, v.type,"
                + " n.name as m, (case when n.folded = any(:meant) then 0.9 else 0.8 end)::float8"
                + " as score from actor_names n join actor_versions v"
                + " on v.partition = n.partition and v.recorded_offset = n.recorded_offset"
                + " where n.folded like any(:starts) and not v.retired and "
                + view.actor("v")
                + (type == null ? "" : " and v.type = :type")
                + " order by v.actor_id, score desc, n.name collate \"C\") hit"
                + " order by score desc, actor_id limit :limit")
        .bind("meant", meant.toArray(String[]::new))
        .bind("starts", starts)
        .bind("type", type)
        .bind("limit", limit)
        .map(
            (rows, c) ->
                new ActorHit(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getDouble(5),
                    false))
        .list();
  }

  private static String prefix(String folded) {
    return folded.replace("%", "").replace("_", "") + "%";
  }

  private List<ActorHit> defined(String folded, @Nullable String type, int limit) {
    return view.query(
            "select * from (select distinct on (v.actor_id) v.actor_id, v.name, v.type, n.name as m,"
                + " round((case when n.folded = :q then 1 when n.folded like :prefix then 0.95"
                + " else greatest(similarity(n.folded, :q), 0.9 * word_similarity(:q, n.folded))"
                + " end)::numeric, 4)::float8 as score"
                + " from actor_names n join actor_versions v"
                + " on v.partition = n.partition and v.recorded_offset = n.recorded_offset"
                + " where (n.folded % :q or :q <% n.folded or n.folded like :prefix)"
                + " and not v.retired and "
                + view.actor("v")
                + (type == null ? "" : " and v.type = :type")
                + " order by v.actor_id, score desc, n.name collate \"C\") hit"
                + " order by score desc, actor_id limit :limit")
        .bind("q", folded)
        .bind("prefix", prefix(folded))
        .bind("type", type)
        .bind("limit", limit)
        .map(
            (rows, c) ->
                new ActorHit(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getDouble(5),
                    false))
        .list();
  }

  private List<ActorHit> provisional(String folded, @Nullable String type, int limit) {
    return view.query(
            "select * from (select distinct on (s.actor_id) s.actor_id, s.name, s.type,"
                + " round((case when s.folded = :q then 1 when s.folded like :prefix then 0.95"
                + " else greatest(similarity(s.folded, :q), 0.9 * word_similarity(:q, s.folded))"
                + " end)::numeric, 4)::float8 as score"
                + " from seen_actors s"
                + " where (s.folded % :q or :q <% s.folded or s.folded like :prefix)"
                + " and case s.topic when 'relations' then "
                + view.recorded("s", "relations")
                + " else "
                + view.recorded("s", "stances")
                + " end"
                + (type == null ? "" : " and s.type = :type")
                + " order by s.actor_id, score desc, s.topic, s.partition) hit"
                + " order by score desc, actor_id limit :limit")
        .bind("q", folded)
        .bind("prefix", prefix(folded))
        .bind("type", type)
        .bind("limit", limit)
        .map(
            (rows, c) ->
                new ActorHit(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(2),
                    rows.getDouble(4),
                    true))
        .list();
  }
}
