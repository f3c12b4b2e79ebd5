package io.dateline.enrich.text.relations;

import io.dateline.schemas.DatelineException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of {@code operators.txt}. Immutable. */
final class Operators {
  /** What such a word stands over. */
  enum Over {
    VERB,
    NOUN,
    ADJECTIVE,
    NOMINAL
  }

  private final Map<Over, Map<String, Operator>> words = new HashMap<>();
  private final Map<String, Set<String>> lists = new HashMap<>();

  private Operators() {}

  /**
   * Reads the file.
   *
   * @throws DatelineException naming the first bad line
   */
  static Operators read(String file, String text) {
    Operators operators = new Operators();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String bare = line.strip();
      if (!bare.isEmpty() && bare.charAt(0) != '#') {
        try {
          operators.line(bare);
        } catch (IllegalArgumentException e) {
          throw new DatelineException(file + ":" + number + ": " + e.getMessage(), e);
        }
      }
    }
    return operators;
  }

  private void line(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("write 'CLASS verb: lemmas' or 'list: words'");
    }
    String[] head = line.substring(0, colon).strip().split("\\s+");
    List<String> entries =
        Arrays.stream(line.substring(colon + 1).split(",")).map(String::strip).toList();
    if (head.length == 1) {
      lists.computeIfAbsent(head[0], key -> new HashSet<>()).addAll(entries);
    } else {
      Operator operator = constant(Operator.class, head[0]);
      Map<String, Operator> map =
          words.computeIfAbsent(constant(Over.class, head[1]), key -> new HashMap<>());
      entries.forEach(each -> map.putIfAbsent(each, operator));
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> kind, String word) {
    try {
      return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + word + "' is none of " + Arrays.toString(kind.getEnumConstants()), e);
    }
  }

  /** The operator {@code word} is over such a thing; null for any other word. */
  @Nullable Operator of(Over over, String word) {
    Map<String, Operator> map = words.get(over);
    return map == null ? null : map.get(word);
  }

  /** Whether {@code word} stands in the list of that name. */
  boolean lists(String list, String word) {
    Set<String> set = lists.get(list);
    return set != null && set.contains(word);
  }
}
