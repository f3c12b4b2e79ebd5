package io.dateline.app.demo;

import io.dateline.schemas.DatelineException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All outlets and all versions of all articles of the demo, oldest article first. */
record Corpus(List<Outlet> outlets, List<SampleArticle> articles) {
  private static final String ROOT = "corpus/";

  /**
   * @throws DatelineException if a file breaks the format or a reference leads nowhere
   */
  static Corpus load() {
    List<String> files =
        Resources.text(ROOT + "index.txt").lines().filter(line -> !line.isBlank()).toList();
    Corpus corpus =
        new Corpus(
            files.stream()
                .filter(file -> file.endsWith("/outlet.conf"))
                .map(file -> Outlet.parse(file, Resources.text(ROOT + file)))
                .toList(),
            files.stream()
                .filter(file -> file.endsWith(SampleArticle.SUFFIX))
                .map(file -> SampleArticle.parse(file, Resources.text(ROOT + file)))
                .sorted(
                    Comparator.comparing(SampleArticle::publishedAt)
                        .thenComparing(SampleArticle::key)
                        .thenComparing(SampleArticle::version))
                .toList());
    corpus.check();
    return corpus;
  }

  private void check() {
    Set<String> ids = outlets.stream().map(Outlet::id).collect(Collectors.toSet());
    Set<String> keys =
        articles.stream()
            .filter(article -> article.version() == 1)
            .map(SampleArticle::key)
            .collect(Collectors.toSet());
    for (SampleArticle article : articles) {
      if (!ids.contains(article.outlet())) {
        throw dangling(article, "outlet.conf of " + article.outlet());
      }
      if (!keys.contains(article.key())) {
        throw dangling(article, "first version");
      }
      String original = article.syndicationOf();
      if (original != null && !keys.contains(original)) {
        throw dangling(article, "report " + original + " that it copies");
      }
    }
  }

  private static DatelineException dangling(SampleArticle article, String missing) {
    return new DatelineException(
        article.key() + ": the " + missing + " is not in the corpus; add it to index.txt");
  }
}
