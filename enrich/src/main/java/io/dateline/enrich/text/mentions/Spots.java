package io.dateline.enrich.text.mentions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spots of an article by sentence, in the order of their first tokens, longer ones first. */
final class Spots {
  private static final Comparator<Spot> ORDER =
      Comparator.comparingInt((Spot each) -> each.first)
          .thenComparingInt(each -> each.begin)
          .thenComparing(Comparator.comparingInt((Spot each) -> each.end).reversed());

  private final List<List<Spot>> bySentence;

  Spots(int sentences) {
    bySentence = new ArrayList<>(sentences);
    for (int i = 0; i < sentences; i++) {
      bySentence.add(new ArrayList<>(4));
    }
  }

  void add(Spot spot) {
    List<Spot> row = bySentence.get(spot.sentence);
    row.add(spot);
    if (row.size() > 1 && ORDER.compare(row.get(row.size() - 2), spot) > 0) {
      row.sort(ORDER);
    }
  }

  void remove(Spot spot) {
    bySentence.get(spot.sentence).remove(spot);
  }

  List<Spot> in(int sentence) {
    return bySentence.get(sentence);
  }

  List<Spot> all() {
    List<Spot> all = new ArrayList<>();
    bySentence.forEach(all::addAll);
    return all;
  }

  /** The longest spot that covers a token, null where none does. */
  @Nullable Spot at(int sentence, int token) {
    Spot best = null;
    for (Spot each : bySentence.get(sentence)) {
      if (each.covers(token) && (best == null || each.length() > best.length())) {
        best = each;
      }
    }
    return best;
  }

  /** The longest spot of whole tokens that ends before {@code token}, null where none does. */
  @Nullable Spot endingAt(int sentence, int token) {
    Spot best = null;
    for (Spot each : bySentence.get(sentence)) {
      if (each.last == token && (best == null || each.length() > best.length())) {
        best = each;
      }
    }
    return best;
  }
}
