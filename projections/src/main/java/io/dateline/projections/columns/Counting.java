package io.dateline.projections.columns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts over rows in memory, which is how dyads, the network and its months are counted wherever
 * the columns hold the state that is asked for; elsewhere {@code DyadQuery.aggregates} counts the
 * same in Postgres. What one of them counts the other must count too, to the last digit: what is
 * null is left out of distinct counts, intensities are summed exactly, as whole billionths, and
 * their mean is rounded half up to hundredths.
 *
 * <p>Keeps its space from one count to the next: for one thread.
 */
final class Counting {
  private static final double INTENSITY_UNITS = 1e9;
  private static final int INTENSITY_DIGITS = 9;
  private static final int DAY_BITS = 24;
  private static final int DAY_SHIFT = 1 << (DAY_BITS - 1);

  private final RelationColumns columns;
  private final int[] stories;
  private final int[] quads;
  private int[] numbers = new int[1024];
  private long[] keys = new long[1024];

  Counting(RelationColumns columns, int[] stories) {
    this.columns = columns;
    this.stories = stories;
    this.quads =
        new int[] {
          columns.labels.find("VERBAL_COOPERATION"),
          columns.labels.find("MATERIAL_COOPERATION"),
          columns.labels.find("VERBAL_CONFLICT"),
          columns.labels.find("MATERIAL_CONFLICT")
        };
  }

  /** Counts over {@code rows[begin]} to before {@code rows[end]}. */
  Tally tally(int[] rows, int begin, int end) {
    int count = end - begin;
    if (numbers.length < count) {
      numbers = new int[2 * count];
      keys = new long[2 * count];
    }
    int[] classes = new int[quads.length];
    long sum = 0;
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int i = begin; i < end; i++) {
      int row = rows[i];
      for (int q = 0; q < quads.length; q++) {
        if (columns.quad[row] == quads[q]) {
          classes[q]++;
        }
      }
      sum += Math.round(columns.intensity[row] * INTENSITY_UNITS);
      first = Math.min(first, columns.day[row]);
      last = Math.max(last, columns.day[row]);
    }
    return new Tally(
        count,
        classes[0],
        classes[1],
        classes[2],
        classes[3],
        mean(sum, count),
        events(rows, begin, end),
        distinct(columns.article, null, rows, begin, end),
        distinct(columns.article, stories, rows, begin, end),
        distinct(columns.outlet, null, rows, begin, end),
        distinct(columns.origin, null, rows, begin, end),
        count == 0 ? null : LocalDate.ofEpochDay(first),
        count == 0 ? null : LocalDate.ofEpochDay(last));
  }

  private static double mean(long sum, int count) {
    return count == 0
        ? 0
        : BigDecimal.valueOf(sum, INTENSITY_DIGITS)
            .divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP)
            .doubleValue();
  }

  /** Different values, those that stand for nothing left out. */
  private int distinct(int[] column, int @Nullable [] through, int[] rows, int begin, int end) {
    int count = 0;
    for (int i = begin; i < end; i++) {
      int value = column[rows[i]];
      if (value != Names.NONE) {
        numbers[count++] = through == null ? value : through[value];
      }
    }
    Arrays.sort(numbers, 0, count);
    int different = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || numbers[i] != numbers[i - 1]) {
        different++;
      }
    }
    return different;
  }

  private int events(int[] rows, int begin, int end) {
    var pairs = new LongIndex(16);
    for (int i = begin; i < end; i++) {
      int row = rows[i];
      long pair = pairs.number(pair(columns, row));
      long type = columns.type[row];
      keys[i - begin] =
          pair << (DAY_BITS + 8) | type << DAY_BITS | (long) (columns.day[row] + DAY_SHIFT);
    }
    int count = end - begin;
    Arrays.sort(keys, 0, count);
    int different = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        different++;
      }
    }
    return different;
  }

  /** Who did it to whom, as one number. */
  static long pair(RelationColumns columns, int row) {
    return (long) columns.source[row] << 32 | columns.target[row];
  }
}
