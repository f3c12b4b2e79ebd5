package io.dateline.projections.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names as numbers, from 0. Read by many threads while none adds. */
final class Names {
  /** Stands for no name. */
  static final int NONE = -1;

  /** The order of Postgres' collation "C": that of UTF-8 bytes, and so of code points. */
  static final Comparator<String> ORDER = Names::compare;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** Its number; a new one where it had none; {@link #NONE} for null. */
  int number(@Nullable String name) {
    if (name == null) {
      return NONE;
    }
    Integer number = numbers.get(name);
    if (number == null) {
      number = names.size();
      numbers.put(name, number);
      names.add(name);
    }
    return number;
  }

  /** Its number, or {@link #NONE} where it never came. */
  int find(String name) {
    return numbers.getOrDefault(name, NONE);
  }

  String name(int number) {
    return names.get(number);
  }

  int size() {
    return names.size();
  }

  /** The smaller of two by {@link #ORDER}; {@link #NONE} is greater than all. */
  int smaller(int one, int other) {
    if (one == NONE || one == other) {
      return other;
    }
    return other == NONE || compare(name(one), name(other)) < 0 ? one : other;
  }

  private static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        boolean pairs = Character.isSurrogate(a) && Character.isSurrogate(b);
        return pairs || !Character.isSurrogate(a) && !Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Character.isSurrogate(a) ? 1 : -1; // beyond the basic plane comes last
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
