package io.dateline.app.demo;

import io.dateline.projections.query.Answer;
import io.dateline.projections.query.ArticleFilter;
import io.dateline.projections.query.ArticleItem;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.Paging;
import io.dateline.projections.query.Queries;
import io.dateline.projections.query.RelationFilter;
import io.dateline.projections.query.RelationItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What outlets took back, as the views show it.
 *
 * @param corrections articles in a later revision than their first
 * @param withdrawals articles that do not stand any more
 * @param retracted relations that stood before and do not now
 */
record Changes(long corrections, long withdrawals, long retracted) {
  private static final ArticleFilter WITHDRAWN =
      new ArticleFilter(null, null, null, null, null, null, "WITHDRAWN");

  /** Ids of the relations that stand. */
  static Set<String> standing(Queries queries) {
    Set<String> ids = new HashSet<>();
    each(
        page -> queries.relations(RelationFilter.all(), AsOf.now(), page),
        (RelationItem item) -> ids.add(item.id()));
    return ids;
  }

  /**
   * Looks at the views.
   *
   * @param before ids of the relations that stood before
   */
  static Changes since(Set<String> before, Queries queries) {
    Set<String> revised = new HashSet<>();
    each(
        page -> queries.articles(ArticleFilter.all(), AsOf.now(), page),
        (ArticleItem item) -> {
          if (item.revision() > 1) {
            revised.add(item.id());
          }
        });
    List<ArticleItem> withdrawn =
        queries.articles(WITHDRAWN, AsOf.now(), Paging.first(Paging.MOST)).items();
    Set<String> gone = new HashSet<>(before);
    gone.removeAll(standing(queries));
    return new Changes(revised.size(), withdrawn.size(), gone.size());
  }

  @Override
  public String toString() {
    return "%s, %s, %s retracted"
        .formatted(
            counted(corrections, "correction"),
            counted(withdrawals, "withdrawal"),
            counted(retracted, "relation"));
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static <T> void each(Function<Paging, Answer<T>> question, Consumer<T> taker) {
    Answer<T> page = question.apply(Paging.first(Paging.MOST));
    page.items().forEach(taker);
    while (page.next() != null) {
      page = question.apply(new Paging(Paging.MOST, page.next()));
      page.items().forEach(taker);
    }
  }
}
