package io.dateline.projections.stories;

import io.dateline.projections.store.CopyRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Finds the texts that are copies of one another and keeps the stories they make: a story is a
 * connected component of articles whose texts have an estimated Jaccard similarity of at least
 * {@value #ALIKE} over their word sequences and were published within 72 hours of each other.
 *
 * <p>A pair is kept for every two revisions that are alike, also where they were never current at
 * once, so that the pairs are a function of the log's records and not of the order in which
 * partitions were read. Linking holds a lock until the transaction ends: of two projectors, the
 * second sees what the first has written.
 *
 * <p>For one thread. After a transaction was rolled back a new linker must be made, since this one
 * remembers what it wrote.
 */
public final class StoryLinker {
  /** Least similarity of a pair. Different reports of one event stay below 0.08. */
  static final double ALIKE = 0.15;

  private static final int MOST_PAIRS = 10_000;
  private static final int LOCK = 0x53544F52;

  private final RecentSketches recent = new RecentSketches();
  private final CopyRows sketches =
      new CopyRows(
          "sketches",
          "sequence",
          "article_id",
          "partition",
          "recorded_offset",
          "published_day",
          "published_at",
          "sketch");

  /**
   * A current text.
   *
   * @param partition of articles.enriched
   * @param offset of its enriched event
   * @param published or else captured at
   * @param sketch MinHash values, one a slot
   */
  public record Text(
      String articleId, int partition, long offset, Instant published, int[] sketch) {}

  /**
   * Links new texts with those known.
   *
   * @param texts new revisions, already written as rows
   * @param ended offset at which the former revision of an article ended, by article id
   */
  public void link(Handle handle, List<Text> texts, Map<String, Long> ended) {
    if (texts.isEmpty() && ended.isEmpty()) {
      return;
    }
    handle
        .createQuery("select pg_advisory_xact_lock(:lock, hashtext(current_schema()))::text")
        .bind("lock", LOCK)
        .mapTo(String.class)
        .one();
    Set<String> parted = new LinkedHashSet<>(endPairs(handle, ended));
    var stories = new StoryComponents(handle);
    findPairs(handle, texts, stories);
    stories.recompute(parted);
  }

  private record Pair(Text one, DaySketches.Entry other, double similarity) {}

  /** The pairs of a revision end with it. */
  private static List<String> endPairs(Handle handle, Map<String, Long> ended) {
    if (ended.isEmpty()) {
      return List.of();
    }
    String[] articles = ended.keySet().toArray(String[]::new);
    long[] offsets = ended.values().stream().mapToLong(Long::longValue).toArray();
    handle
        .createUpdate(
            "update story_edges e set other_until = n.o"
                + " from unnest(:articles::text[], :offsets::bigint[]) as n (a, o)"
                + " where e.other_id = n.a and e.other_until is null and e.other_offset < n.o")
        .bind("articles", articles)
        .bind("offsets", offsets)
        .execute();
    return handle
        .createQuery(
            "update story_edges e set until_offset = n.o"
                + " from unnest(:articles::text[], :offsets::bigint[]) as n (a, o)"
                + " where e.article_id = n.a and e.until_offset is null and e.recorded_offset < n.o"
                + " returning e.article_id")
        .bind("articles", articles)
        .bind("offsets", offsets)
        .mapTo(String.class)
        .list();
  }

  /** A thousand copies of one text make half a million pairs, so they are written as they come. */
  private void findPairs(Handle handle, List<Text> texts, StoryComponents stories) {
    if (texts.isEmpty()) {
      return;
    }
    recent.refresh(handle, texts);
    long sequence =
        handle
            .createQuery("select coalesce(max(sequence), 0) from sketches")
            .mapTo(Long.class)
            .one();
    var pairs = new ArrayList<Pair>();
    for (Text text : texts) {
      sequence++;
      var sketch = new Sketch(text.sketch());
      long day = RecentSketches.day(text.published());
      for (long near = day - RecentSketches.WINDOW.toDays();
          near <= day + RecentSketches.WINDOW.toDays();
          near++) {
        recent.of(near).candidates(sketch, (other, alike) -> compare(text, other, alike, pairs));
      }
      recent
          .of(day)
          .add(
              new DaySketches.Entry(
                  text.articleId(),
                  text.partition(),
                  text.offset(),
                  text.published().toEpochMilli()),
              sketch,
              sequence);
      if (pairs.size() >= MOST_PAIRS) {
        stories.join(insertPairs(handle, pairs));
        pairs.clear();
      }
      sketches
          .row()
          .int8(sequence)
          .text(text.articleId())
          .int4(text.partition())
          .int8(text.offset())
          .int8(day)
          .time(text.published())
          .ints(text.sketch());
    }
    sketches.flush(handle);
    stories.join(insertPairs(handle, pairs));
  }

  private static void compare(
      Text text, DaySketches.Entry other, double similarity, List<Pair> pairs) {
    if (isPair(text, other, similarity)) {
      pairs.add(new Pair(text, other, similarity));
    }
  }

  /** Whether they are alike enough, of two articles, and near enough in time. */
  static boolean isPair(Text text, DaySketches.Entry other, double similarity) {
    long apart = Math.abs(text.published().toEpochMilli() - other.publishedMillis());
    return similarity >= ALIKE
        && apart <= RecentSketches.WINDOW.toMillis()
        && !other.articleId().equals(text.articleId());
  }

  /** Writes pairs both ways, and gives those of two current texts. */
  private static List<StoryComponents.Link> insertPairs(Handle handle, List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            "insert into story_edges (article_id, partition, recorded_offset, until_offset,"
                + " other_id, other_partition, other_offset, other_until, similarity)"
                + " select d.a, d.ap, d.ao, ra.until_offset, d.b, d.bp, d.bo, rb.until_offset, d.s"
                + " from unnest(:a::text[], :ap::int[], :ao::bigint[], :b::text[], :bp::int[],"
                + " :bo::bigint[], :s::real[]) as p (a, ap, ao, b, bp, bo, s)"
                + " cross join lateral (values (p.a, p.ap, p.ao, p.b, p.bp, p.bo, p.s),"
                + " (p.b, p.bp, p.bo, p.a, p.ap, p.ao, p.s)) as d (a, ap, ao, b, bp, bo, s)"
                + " join revisions ra on ra.partition = d.ap and ra.recorded_offset = d.ao"
                + " join revisions rb on rb.partition = d.bp and rb.recorded_offset = d.bo"
                + " on conflict do nothing"
                + " returning article_id, other_id, until_offset is null and other_until is null")
        .bind("a", pairs.stream().map(p -> p.one().articleId()).toArray(String[]::new))
        .bind("ap", pairs.stream().mapToInt(p -> p.one().partition()).toArray())
        .bind("ao", pairs.stream().mapToLong(p -> p.one().offset()).toArray())
        .bind("b", pairs.stream().map(p -> p.other().articleId()).toArray(String[]::new))
        .bind("bp", pairs.stream().mapToInt(p -> p.other().partition()).toArray())
        .bind("bo", pairs.stream().mapToLong(p -> p.other().offset()).toArray())
        .bind("s", pairs.stream().map(p -> (float) p.similarity()).toArray(Float[]::new))
        .map(
            (rows, context) ->
                rows.getBoolean(3)
                    ? Optional.of(new StoryComponents.Link(rows.getString(1), rows.getString(2)))
                    : Optional.<StoryComponents.Link>empty())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }
}
