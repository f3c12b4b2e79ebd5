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

  private record Link(String one, String other) {}

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
