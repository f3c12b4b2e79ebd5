package io.dateline.projections.columns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a {@link Selection} that stand in a state of the relations. */
final class Selected {
  private final RelationColumns columns;

  Selected(RelationColumns columns) {
    this.columns = columns;
  }

  /**
   * The rows, in no order.
   *
   * @param next next offset of each partition of the relations
   */
  int[] rows(Selection wanted, long[] next) {
    Ends source = wanted.source() == null ? null : new Ends(columns, wanted.source());
    Ends target = wanted.target() == null ? null : new Ends(columns, wanted.target());
    int actor = wanted.actor() == null ? Names.NONE : columns.actors.find(wanted.actor());
    int article = wanted.article() == null ? Names.NONE : columns.articles.find(wanted.article());
    int outlet = wanted.outlet() == null ? Names.NONE : columns.outlets.find(wanted.outlet());
    if (wanted.actor() != null && actor == Names.NONE
        || wanted.article() != null && article == Names.NONE
        || wanted.outlet() != null && outlet == Names.NONE) {
      return new int[0];
    }
    boolean[] types = labels(wanted.types());
    boolean[] quads = labels(wanted.quads());
    int from = day(wanted.from(), Integer.MIN_VALUE);
    int to = day(wanted.to(), Integer.MAX_VALUE);
    double least = wanted.minConfidence();
    var found = new Rows();
    for (Rows candidates : candidates(source, target, actor, from, to)) {
      for (int n = 0; n < candidates.size(); n++) {
        int i = candidates.get(n);
        int day = columns.day[i];
        if (day >= from
            && day <= to
            && (actor == Names.NONE || columns.source[i] == actor || columns.target[i] == actor)
            && (source == null || source.has(columns.source[i], day))
            && (target == null || target.has(columns.target[i], day))
            && (article == Names.NONE || columns.article[i] == article)
            && (outlet == Names.NONE || columns.outlet[i] == outlet)
            && (types == null || types[columns.type[i]])
            && (quads == null || quads[columns.quad[i]])
            && columns.confidence[i] >= least
            && stands(i, next)) {
          found.add(i);
        }
      }
    }
    return found.toArray();
  }

  /** Lists of rows that have all that is wanted among them, none of them twice. */
  private Collection<Rows> candidates(
      @Nullable Ends source, @Nullable Ends target, int actor, int from, int to) {
    if (source != null) {
      return IntStream.of(source.ids).distinct().mapToObj(columns::ofSource).toList();
    }
    if (target != null) {
      return IntStream.of(target.ids).distinct().mapToObj(columns::ofTarget).toList();
    }
    if (actor != Names.NONE) {
      return List.of(columns.ofSource(actor), without(columns.ofTarget(actor), actor));
    }
    return columns.ofDays(from, to);
  }

  /** What an actor did to itself is among its rows as a source. */
  private Rows without(Rows rows, int source) {
    var others = new Rows();
    for (int n = 0; n < rows.size(); n++) {
      if (columns.source[rows.get(n)] != source) {
        others.add(rows.get(n));
      }
    }
    return others;
  }

  private boolean stands(int row, long[] next) {
    int partition = columns.partition[row];
    long end = partition < next.length ? next[partition] : 0;
    return columns.recorded[row] < end && columns.retracted[row] >= end;
  }

  private boolean @Nullable [] labels(List<String> wanted) {
    if (wanted.isEmpty()) {
      return null;
    }
    boolean[] chosen = new boolean[columns.labels.size()];
    for (String label : wanted) {
      int number = columns.labels.find(label);
      if (number != Names.NONE) {
        chosen[number] = true;
      }
    }
    return chosen;
  }

  private static int day(@Nullable LocalDate day, int otherwise) {
    return day == null ? otherwise : Math.toIntExact(day.toEpochDay());
  }

  /** The members of a party, as numbers. */
  private static final class Ends {
    private final int[] ids;
    private final int[] since;
    private final int[] until;

    Ends(RelationColumns columns, Party party) {
      List<Party.Member> members = party.members();
      ids = members.stream().mapToInt(member -> columns.actors.find(member.id())).toArray();
      since = members.stream().mapToInt(m -> day(m.since(), Integer.MIN_VALUE)).toArray();
      until = members.stream().mapToInt(m -> day(m.until(), Integer.MAX_VALUE)).toArray();
    }

    boolean has(int actor, int day) {
      for (int i = 0; i < ids.length; i++) {
        if (ids[i] == actor && since[i] <= day && day <= until[i]) {
          return true;
        }
      }
      return false;
    }
  }
}
