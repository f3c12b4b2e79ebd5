package io.dateline.app.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the outlets show at a stage: the current version of every article, and those taken back.
 *
 * @param current oldest first
 * @param withdrawn no longer shown; the server answers 410 for them
 */
record Edition(
    Stage stage, List<Outlet> outlets, List<SampleArticle> current, List<SampleArticle> withdrawn) {

  static Edition of(Corpus corpus, Stage stage) {
    Map<String, SampleArticle> newest = new LinkedHashMap<>();
    for (SampleArticle article : corpus.articles()) {
      if (article.version() == 1 || stage == Stage.SECOND) {
        newest.put(article.key(), article);
      }
    }
    List<SampleArticle> current = new ArrayList<>();
    List<SampleArticle> withdrawn = new ArrayList<>();
    for (SampleArticle article : newest.values()) {
      boolean gone = article.withdrawn() != null && stage == Stage.SECOND;
      (gone ? withdrawn : current).add(article);
    }
    return new Edition(stage, corpus.outlets(), List.copyOf(current), List.copyOf(withdrawn));
  }

  /** The outlet's articles, newest first. */
  List<SampleArticle> newestFirst(Outlet outlet) {
    return current.stream()
        .filter(article -> article.outlet().equals(outlet.id()))
        .sorted(Comparator.comparing(SampleArticle::publishedAt).reversed())
        .toList();
  }
}
