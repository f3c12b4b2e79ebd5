package io.dateline.projections.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The connected components of the pairs that hold now, in the table of current stories. */
final class StoryComponents {
  private final Handle handle;

  StoryComponents(Handle handle) {
    this.handle = handle;
  }

  /** Two articles that are alike, or the stories they are in. */
  record Link(String one, String other) {}

  /** Names anew the stories that the articles are in, were in, or come into. */
  void recompute(Set<String> touched) {
    if (touched.isEmpty()) {
      return;
    }
    var members = new TreeSet<>(touched);
    members.addAll(formerMembers(touched));
    List<Link> links = reachable(members);
    links.forEach(
        link -> {
          members.add(link.one());
          members.add(link.other());
        });
    members.addAll(formerMembers(members));
    Map<String, String> stories = components(links);
    handle
        .createUpdate("delete from story_of where article_id = any(:articles)")
        .bind("articles", members.toArray(String[]::new))
        .execute();
    insert(stories);
  }

  /**
   * Names anew the stories that pairs of current articles join. What is known of the stories of
   * their articles is enough for that: their other pairs are not read.
   */
  void join(List<Link> links) {
    if (links.isEmpty()) {
      return;
    }
    Map<String, String> known = stories(links);
    List<Link> joined =
        links.stream()
            .map(
                link ->
                    new Link(
                        known.getOrDefault(link.one(), link.one()),
                        known.getOrDefault(link.other(), link.other())))
            .toList();
    var renamed = new HashMap<String, String>();
    var fresh = new HashMap<String, String>();
    var former = Set.copyOf(known.values());
    components(joined)
        .forEach(
            (name, story) -> {
              if (!former.contains(name)) {
                fresh.put(name, story);
              } else if (!name.equals(story)) {
                renamed.put(name, story);
              }
            });
    rename(renamed);
    insert(fresh);
  }

  private Map<String, String> stories(List<Link> links) {
    var articles = new TreeSet<String>();
    links.forEach(
        link -> {
          articles.add(link.one());
          articles.add(link.other());
        });
    return handle
        .createQuery("select article_id, story_id from story_of where article_id = any(:articles)")
        .bind("articles", articles.toArray(String[]::new))
        .reduceRows(
            new HashMap<>(),
            (found, row) -> {
              found.put(
                  row.getColumn("article_id", String.class),
                  row.getColumn("story_id", String.class));
              return found;
            });
  }

  private void rename(Map<String, String> stories) {
    if (!stories.isEmpty()) {
      handle
          .createUpdate(
              "update story_of s set story_id = n.now"
                  + " from unnest(:former::text[], :now::text[]) as n (former, now)"
                  + " where s.story_id = n.former")
          .bind("former", stories.keySet().toArray(String[]::new))
          .bind("now", stories.values().toArray(String[]::new))
          .execute();
    }
  }

  private void insert(Map<String, String> stories) {
    handle
        .createUpdate(
            "insert into story_of (article_id, story_id)"
                + " select * from unnest(:articles::text[], :stories::text[])")
        .bind("articles", stories.keySet().toArray(String[]::new))
        .bind("stories", stories.values().toArray(String[]::new))
        .execute();
  }

  private List<String> formerMembers(Set<String> articles) {
    return handle
        .createQuery(
            "select m.article_id from story_of m where m.story_id in"
                + " (select s.story_id from story_of s where s.article_id = any(:articles))")
        .bind("articles", articles.toArray(String[]::new))
        .mapTo(String.class)
        .list();
  }

  private List<Link> reachable(Set<String> seeds) {
    return handle
        .createQuery(
            "with recursive reached (article_id) as ("
                + " select s.id collate \"C\" from unnest(:seeds::text[]) as s (id)"
                + " union select e.other_id from reached r join story_edges e"
                + " on e.article_id = r.article_id"
                + " and e.until_offset is null and e.other_until is null)"
                + " select e.article_id, e.other_id from reached r join story_edges e"
                + " on e.article_id = r.article_id"
                + " where e.until_offset is null and e.other_until is null")
        .bind("seeds", seeds.toArray(String[]::new))
        .map((rows, context) -> new Link(rows.getString(1), rows.getString(2)))
        .list();
  }

  /** Story by article: the smallest id of the component. */
  private static Map<String, String> components(List<Link> links) {
    var roots = new HashMap<String, String>();
    for (Link link : links) {
      String one = root(roots, link.one());
      String other = root(roots, link.other());
      if (one.compareTo(other) < 0) {
        roots.put(other, one);
      } else if (other.compareTo(one) < 0) {
        roots.put(one, other);
      }
    }
    var stories = new HashMap<String, String>();
    for (String article : new ArrayList<>(roots.keySet())) {
      stories.put(article, root(roots, article));
    }
    return stories;
  }

  private static String root(Map<String, String> roots, String article) {
    String root = article;
    while (true) {
      String above = roots.putIfAbsent(root, root);
      if (above == null || above.equals(root)) {
        return root;
      }
      root = above;
    }
  }
}
