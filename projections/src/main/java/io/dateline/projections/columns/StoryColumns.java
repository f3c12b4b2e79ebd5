package io.dateline.projections.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs of alike articles, by the revisions that are alike. The stories of a state are the
 * connected components of the pairs whose revisions are both current in it.
 */
final class StoryColumns {
  private final Names articles;
  private final List<LongIndex> revisionsOf = new ArrayList<>();
  private int revisions;
  private int[] article = new int[256];
  private int[] partition = new int[256];
  private long[] recorded = new long[256];
  private long[] until = new long[256];
  private int pairs;
  private int[] one = new int[256];
  private int[] other = new int[256];
  private int[][] numberOf = new int[0][];

  StoryColumns(Names articles) {
    this.articles = articles;
  }

  /** A revision that is like another one. */
  record Revision(String article, int partition, long recorded, long until) {}

  void addPair(Revision first, Revision second) {
    if (pairs == one.length) {
      one = Arrays.copyOf(one, 2 * pairs);
      other = Arrays.copyOf(other, 2 * pairs);
    }
    one[pairs] = number(first);
    other[pairs] = number(second);
    pairs++;
  }

  /** A revision ends. */
  void end(int itsPartition, long itsOffset, long at) {
    if (itsPartition < revisionsOf.size()) {
      int known = revisionsOf.get(itsPartition).find(itsOffset);
      if (known >= 0) {
        until[numberOf[itsPartition][known]] = at;
      }
    }
  }

  private int number(Revision revision) {
    while (revisionsOf.size() <= revision.partition()) {
      revisionsOf.add(new LongIndex(256));
      numberOf = Arrays.copyOf(numberOf, numberOf.length + 1);
      numberOf[numberOf.length - 1] = new int[256];
    }
    LongIndex index = revisionsOf.get(revision.partition());
    int known = index.find(revision.recorded());
    if (known >= 0) {
      return numberOf[revision.partition()][known];
    }
    int inPartition = index.number(revision.recorded());
    if (inPartition == numberOf[revision.partition()].length) {
      numberOf[revision.partition()] =
          Arrays.copyOf(numberOf[revision.partition()], 2 * inPartition);
    }
    if (revisions == article.length) {
      article = Arrays.copyOf(article, 2 * revisions);
      partition = Arrays.copyOf(partition, 2 * revisions);
      recorded = Arrays.copyOf(recorded, 2 * revisions);
      until = Arrays.copyOf(until, 2 * revisions);
    }
    numberOf[revision.partition()][inPartition] = revisions;
    article[revisions] = articles.number(revision.article());
    partition[revisions] = revision.partition();
    recorded[revisions] = revision.recorded();
    until[revisions] = revision.until();
    return revisions++;
  }

  /**
   * The story of each article, by its number: the article of the smallest id.
   *
   * @param next next offset of each partition of the enriched articles
   */
  int[] stories(long[] next) {
    int[] root = new int[articles.size()];
    Arrays.setAll(root, i -> i);
    for (int i = 0; i < pairs; i++) {
      if (isCurrent(one[i], next) && isCurrent(other[i], next)) {
        int a = root(root, article[one[i]]);
        int b = root(root, article[other[i]]);
        if (a != b) {
          int smaller = articles.smaller(a, b);
          root[smaller == a ? b : a] = smaller;
        }
      }
    }
    for (int i = 0; i < root.length; i++) {
      root[i] = root(root, i);
    }
    return root;
  }

  private boolean isCurrent(int revision, long[] next) {
    int p = partition[revision];
    long end = p < next.length ? next[p] : 0;
    return recorded[revision] < end && until[revision] >= end;
  }

  private static int root(int[] roots, int of) {
    int root = of;
    while (roots[root] != root) {
      roots[root] = roots[roots[root]];
      root = roots[root];
    }
    return root;
  }
}
