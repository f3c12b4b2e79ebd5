package io.dateline.projections.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The pairs of actors among rows: the ones with the most stories first. */
final class Pairs {
  private final RelationColumns columns;
  private final int[] stories;
  private final int[] rows;
  private final LongIndex pairs = new LongIndex(4096);
  private int[] rowOf = new int[4096];
  private int[] storyCount = new int[4096];

  Pairs(RelationColumns columns, int[] stories, int[] rows) {
    this.columns = columns;
    this.stories = stories;
    this.rows = rows;
    count();
  }

  private void count() {
    var told = new LongIndex(Math.max(rows.length, 16));
    for (int row : rows) {
      int known = pairs.size();
      int pair = pairs.number(Counting.pair(columns, row));
      if (pair == known) {
        if (known == rowOf.length) {
          rowOf = Arrays.copyOf(rowOf, 2 * known);
          storyCount = Arrays.copyOf(storyCount, 2 * known);
        }
        rowOf[pair] = row;
      }
      int before = told.size();
      told.number((long) pair << 32 | stories[columns.article[row]]);
      if (told.size() > before) {
        storyCount[pair]++;
      }
    }
  }

  /** The first ones in order, after that one where it is given. */
  List<PairTally> busiest(int limit, @Nullable PairKey after) {
    int[] chosen = choose(limit, after);
    var grouped = new Grouped(chosen);
    var counting = new Counting(columns, stories);
    var answer = new ArrayList<PairTally>(chosen.length);
    for (int i = 0; i < chosen.length; i++) {
      answer.add(pair(counting, grouped.rows, grouped.begin(i), grouped.end(i)));
    }
    return answer;
  }

  /** All pairs of enough months. */
  List<PairMonths> months(int least) {
    var grouped = new Grouped(IntStream.range(0, pairs.size()).toArray());
    var counting = new Counting(columns, stories);
    var answer = new ArrayList<PairMonths>();
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (grouped.end(pair) - grouped.begin(pair) >= least) {
        int[] own = Arrays.copyOfRange(grouped.rows, grouped.begin(pair), grouped.end(pair));
        List<PeriodTally> periods =
            Periods.of(columns, counting, own, day -> day.withDayOfMonth(1));
        if (periods.size() >= least) {
          answer.add(months(pair(counting, own, 0, own.length), periods));
        }
      }
    }
    return answer;
  }

  private static PairMonths months(PairTally pair, List<PeriodTally> periods) {
    return new PairMonths(
        pair.source(),
        pair.sourceName(),
        pair.sourceType(),
        pair.target(),
        pair.targetName(),
        pair.targetType(),
        periods.stream()
            .map(p -> new PairMonths.Mean(p.start(), p.tally().intensity(), p.tally().stories()))
            .toList());
  }

  /** Rows of some pairs, those of each together. */
  private final class Grouped {
    private final int[] ends;
    private final int[] rows;

    Grouped(int[] chosen) {
      int[] place = new int[pairs.size()];
      Arrays.fill(place, -1);
      for (int i = 0; i < chosen.length; i++) {
        place[chosen[i]] = i;
      }
      ends = new int[chosen.length + 1];
      int[] placed = new int[Pairs.this.rows.length];
      for (int i = 0; i < placed.length; i++) {
        placed[i] = place[pairs.find(Counting.pair(columns, Pairs.this.rows[i]))];
        if (placed[i] >= 0) {
          ends[placed[i] + 1]++;
        }
      }
      for (int i = 0; i < chosen.length; i++) {
        ends[i + 1] += ends[i];
      }
      rows = new int[ends[chosen.length]];
      int[] filled = Arrays.copyOf(ends, chosen.length);
      for (int i = 0; i < placed.length; i++) {
        if (placed[i] >= 0) {
          rows[filled[placed[i]]++] = Pairs.this.rows[i];
        }
      }
    }

    int begin(int pair) {
      return ends[pair];
    }

    int end(int pair) {
      return ends[pair + 1];
    }
  }

  private int[] choose(int limit, @Nullable PairKey after) {
    int[] candidates =
        IntStream.range(0, pairs.size())
            .filter(pair -> after == null || key(pair).compareTo(after) > 0)
            .toArray();
    int least = leastStories(candidates, limit);
    return IntStream.of(candidates)
        .filter(pair -> storyCount[pair] >= least)
        .boxed()
        .sorted(Comparator.comparing(this::key))
        .limit(limit)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Stories of the last one that is chosen: those with fewer need not be sorted. */
  private int leastStories(int[] candidates, int limit) {
    if (candidates.length <= limit) {
      return 0;
    }
    int[] counts = IntStream.of(candidates).map(pair -> storyCount[pair]).sorted().toArray();
    return counts[counts.length - limit];
  }

  private PairKey key(int pair) {
    int row = rowOf[pair];
    return new PairKey(
        storyCount[pair],
        columns.actors.name(columns.source[row]),
        columns.actors.name(columns.target[row]));
  }

  private PairTally pair(Counting counting, int[] grouped, int begin, int end) {
    int sourceName = Names.NONE;
    int sourceType = Names.NONE;
    int targetName = Names.NONE;
    int targetType = Names.NONE;
    for (int i = begin; i < end; i++) {
      int row = grouped[i];
      sourceName = columns.labels.smaller(sourceName, columns.sourceName[row]);
      sourceType = columns.labels.smaller(sourceType, columns.sourceType[row]);
      targetName = columns.labels.smaller(targetName, columns.targetName[row]);
      targetType = columns.labels.smaller(targetType, columns.targetType[row]);
    }
    int row = grouped[begin];
    return new PairTally(
        columns.actors.name(columns.source[row]),
        columns.labels.name(sourceName),
        columns.labels.name(sourceType),
        columns.actors.name(columns.target[row]),
        columns.labels.name(targetName),
        columns.labels.name(targetType),
        counting.tally(grouped, begin, end));
  }
}
