package io.dateline.enrich.text.actors;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of a dictionary in text, at any of the three {@link MatchLevel}s. Immutable and
 * safe for any number of threads. Time is linear in the length of the text.
 *
 * <p>Matching is by words as the text writes them, whatever a tokenizer makes of it: "Turkish" is
 * found in "Turkish-backed", "U.N." and "UN" are the same word, "Haftar" is found in "Haftar's". No
 * name reaches over a comma, a quotation mark or an empty line.
 */
public final class NameIndex {
  private static final Level[] LEVELS = Level.values();

  private final NameTable table;
  private final NameEntries entries;

  NameIndex(NameTable table, NameEntries entries) {
    this.table = table;
    this.entries = entries;
  }

  /**
   * The names in {@code text} from {@code begin} to {@code end}, from left to right: at each word
   * the longest, at equal length the closest; they do not overlap.
   */
  public List<NameMatch> find(CharSequence text, int begin, int end) {
    List<Atom> atoms = AtomSplitter.split(text, begin, end);
    List<NameMatch> matches = new ArrayList<>();
    int at = 0;
    while (at < atoms.size()) {
      Found found = longest(atoms, at);
      if (found == null) {
        at++;
      } else {
        matches.add(match(atoms, at, found));
        at += found.length;
      }
    }
    return matches;
  }

  /** The names in the whole of {@code text}. */
  public List<NameMatch> find(CharSequence text) {
    return find(text, 0, text.length());
  }

  /** Everything the whole of {@code name} can mean, at the exact level only; empty for unknown. */
  public List<Reading> readings(CharSequence name) {
    List<Atom> atoms = AtomSplitter.split(name, 0, name.length());
    Found found = atoms.isEmpty() ? null : longest(Level.EXACT, atoms, 0);
    return found != null && found.length == atoms.size() ? found.readings : List.of();
  }

  private @Nullable Found longest(List<Atom> atoms, int at) {
    if (!atoms.get(at).nameLike()) {
      return null;
    }
    Found best = null;
    for (Level level : LEVELS) {
      Found found = longest(level, atoms, at);
      if (found != null && (best == null || found.length > best.length)) {
        best = found;
      }
    }
    return best;
  }

  private @Nullable Found longest(Level level, List<Atom> atoms, int from) {
    Found best = null;
    long hash = level.seed;
    for (int at = from; at < atoms.size(); at++) {
      Atom atom = atoms.get(at);
      if ((at > from && !atom.joined()) || !level.admits(atom)) {
        break;
      }
      long rolled = level.roll(hash, atom);
      if (rolled == hash) {
        continue;
      }
      hash = rolled;
      int value = table.find(hash);
      if (value == NameTable.ABSENT) {
        break;
      }
      if (value != NameTable.PREFIX) {
        best = better(level, atoms, from, at, value, best);
      }
    }
    return best;
  }

  private @Nullable Found better(
      Level level, List<Atom> atoms, int from, int at, int value, @Nullable Found former) {
    List<Reading> readings = level.accepted(entries.readings(value), atoms.subList(from, at + 1));
    return readings.isEmpty() ? former : new Found(level, at - from + 1, readings);
  }

  private static NameMatch match(List<Atom> atoms, int at, Found found) {
    return new NameMatch(
        atoms.get(at).begin(),
        atoms.get(at + found.length - 1).end(),
        found.level.level,
        found.readings);
  }

  private record Found(Level level, int length, List<Reading> readings) {}
}
