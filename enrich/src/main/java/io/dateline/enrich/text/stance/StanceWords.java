package io.dateline.enrich.text.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that carry stance, from {@code framing.txt} and {@code shifters.txt}. Immutable.
 *
 * <p>A line is a kind, for {@code hostile} and {@code legitimising} a worth from 0 to 1, a colon,
 * and words or phrases with commas between them, in lower case; # opens a comment.
 */
final class StanceWords {
  private final Map<String, Double> epithets = new HashMap<>();
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Set<Integer> reporting = new HashSet<>();
  private final Shifters shifters;

  StanceWords(List<String> framing, List<String> shifters) {
    read("framing.txt", framing);
    read("shifters.txt", shifters);
    this.shifters = new Shifters(list("negation"), list("undo"));
    list("reports").forEach(each -> reporting.add(WordTable.hash(each)));
  }

  static StanceWords shipped() {
    return Shipped.WORDS;
  }

  Shifters shifters() {
    return shifters;
  }

  /** Whether a base form, by its hash, introduces what somebody says. */
  boolean reports(int word) {
    return reporting.contains(word);
  }

  /** What a word or phrase in lower case says of whom it names, -1 to 1; 0 where nothing. */
  double epithet(String phrase) {
    return epithets.getOrDefault(phrase, 0.0);
  }

  /** Whether a list of words has this one. */
  boolean lists(String kind, String word) {
    return list(kind).contains(word);
  }

  private Set<String> list(String kind) {
    return lists.getOrDefault(kind, Set.of());
  }

  private void read(String file, List<String> lines) {
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        read(file + ":" + number, line);
      }
    }
  }

  private void read(String place, String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalStateException(place + ": no colon; write 'KIND [WORTH]: word, word'");
    }
    String[] head = line.substring(0, colon).strip().split(" +");
    List<String> words = new ArrayList<>();
    for (String word : line.substring(colon + 1).split(",")) {
      words.add(word.strip().toLowerCase(Locale.ROOT));
    }
    if (head.length == 1) {
      lists.computeIfAbsent(head[0], key -> new HashSet<>()).addAll(words);
      return;
    }
    double worth = worth(place, head[1]);
    if (!"hostile".equals(head[0]) && !"legitimising".equals(head[0])) {
      throw new IllegalStateException(
          place + ": '" + head[0] + "' has no worth; write hostile or legitimising");
    }
    words.forEach(each -> epithets.put(each, "hostile".equals(head[0]) ? -worth : worth));
  }

  private static double worth(String place, String text) {
    try {
      double worth = Double.parseDouble(text);
      if (worth > 0 && worth <= 1) {
        return worth;
      }
    } catch (NumberFormatException e) {
      throw new IllegalStateException(place + ": '" + text + "' is no number", e);
    }
    throw new IllegalStateException(place + ": worth " + text + " is not within 0..1");
  }

  private static List<String> lines(String name) {
    try (InputStream stream = StanceWords.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the class path");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static final class Shipped {
    static final StanceWords WORDS = new StanceWords(lines("framing.txt"), lines("shifters.txt"));
  }
}
