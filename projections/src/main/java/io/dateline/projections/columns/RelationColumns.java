package io.dateline.projections.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Relations that are said to have happened, one row each, retracted ones too. Rows of a partition
 * are added in the order of their offsets. Names are numbers of {@link Names}.
 */
final class RelationColumns {
  /** End of what still stands. */
  static final long OPEN = Long.MAX_VALUE;

  private static final int FIRST_CAPACITY = 1024;

  final Names actors = new Names();
  final Names labels = new Names();
  final Names articles = new Names();
  final Names outlets = new Names();

  int size;
  int[] partition = new int[FIRST_CAPACITY];
  long[] recorded = new long[FIRST_CAPACITY];
  long[] retracted = new long[FIRST_CAPACITY];
  int[] day = new int[FIRST_CAPACITY];
  int[] source = new int[FIRST_CAPACITY];
  int[] target = new int[FIRST_CAPACITY];
  int[] sourceName = new int[FIRST_CAPACITY];
  int[] targetName = new int[FIRST_CAPACITY];
  int[] sourceType = new int[FIRST_CAPACITY];
  int[] targetType = new int[FIRST_CAPACITY];
  int[] type = new int[FIRST_CAPACITY];
  int[] quad = new int[FIRST_CAPACITY];
  double[] intensity = new double[FIRST_CAPACITY];
  double[] confidence = new double[FIRST_CAPACITY];
  int[] article = new int[FIRST_CAPACITY];
  int[] outlet = new int[FIRST_CAPACITY];
  int[] origin = new int[FIRST_CAPACITY];

  private final List<Rows> byPartition = new ArrayList<>();
  private final List<Rows> bySource = new ArrayList<>();
  private final List<Rows> byTarget = new ArrayList<>();
  private final NavigableMap<Integer, Rows> byDay = new TreeMap<>();

  /** Adds a row. */
  void add(RelationRow row) {
    int i = size;
    if (i == day.length) {
      grow();
    }
    partition[i] = row.partition();
    recorded[i] = row.recorded();
    retracted[i] = row.retracted();
    day[i] = row.day();
    source[i] = actors.number(row.source());
    target[i] = actors.number(row.target());
    sourceName[i] = labels.number(row.sourceName());
    targetName[i] = labels.number(row.targetName());
    sourceType[i] = labels.number(row.sourceType());
    targetType[i] = labels.number(row.targetType());
    type[i] = labels.number(row.type());
    quad[i] = labels.number(row.quad());
    intensity[i] = row.intensity();
    confidence[i] = row.confidence();
    article[i] = articles.number(row.article());
    outlet[i] = outlets.number(row.outlet());
    origin[i] = outlets.number(row.origin());
    of(byPartition, row.partition()).add(i);
    of(bySource, source[i]).add(i);
    of(byTarget, target[i]).add(i);
    byDay.computeIfAbsent(day[i], d -> new Rows()).add(i);
    size++;
  }

  private static Rows of(List<Rows> lists, int number) {
    while (lists.size() <= number) {
      lists.add(new Rows());
    }
    return lists.get(number);
  }

  /** Rows with that actor as their source; of none for {@link Names#NONE}. */
  Rows ofSource(int actor) {
    return actor >= 0 && actor < bySource.size() ? bySource.get(actor) : Rows.NONE;
  }

  /** Rows with that actor as their target; of none for {@link Names#NONE}. */
  Rows ofTarget(int actor) {
    return actor >= 0 && actor < byTarget.size() ? byTarget.get(actor) : Rows.NONE;
  }

  /** Rows of these days, day by day. */
  Collection<Rows> ofDays(int first, int last) {
    return byDay.subMap(first, true, last, true).values();
  }

  /** Ends the row that was recorded there, where it is one of these. */
  void retract(int itsPartition, long itsOffset, long at) {
    if (itsPartition >= byPartition.size()) {
      return;
    }
    int row = byPartition.get(itsPartition).find(recorded, itsOffset);
    if (row >= 0) {
      retracted[row] = at;
    }
  }

  private void grow() {
    int capacity = day.length + day.length / 2;
    partition = Arrays.copyOf(partition, capacity);
    recorded = Arrays.copyOf(recorded, capacity);
    retracted = Arrays.copyOf(retracted, capacity);
    day = Arrays.copyOf(day, capacity);
    source = Arrays.copyOf(source, capacity);
    target = Arrays.copyOf(target, capacity);
    sourceName = Arrays.copyOf(sourceName, capacity);
    targetName = Arrays.copyOf(targetName, capacity);
    sourceType = Arrays.copyOf(sourceType, capacity);
    targetType = Arrays.copyOf(targetType, capacity);
    type = Arrays.copyOf(type, capacity);
    quad = Arrays.copyOf(quad, capacity);
    intensity = Arrays.copyOf(intensity, capacity);
    confidence = Arrays.copyOf(confidence, capacity);
    article = Arrays.copyOf(article, capacity);
    outlet = Arrays.copyOf(outlet, capacity);
    origin = Arrays.copyOf(origin, capacity);
  }
}
