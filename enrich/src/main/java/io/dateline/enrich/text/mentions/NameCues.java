package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that tell names apart, read from {@code name-cues.txt}: "list: word, word". Lists named
 * after an {@link ActorType} hold the head words of such names ("Brigade", "Daily"). Immutable.
 */
final class NameCues {
  private static final String FILE = "name-cues.txt";

  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, ActorType> headWords = new HashMap<>();

  private NameCues() {
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line);
      }
    }
    for (ActorType type : ActorType.values()) {
      for (String word : lists.getOrDefault(type.name(), Set.of())) {
        headWords.put(word, type);
      }
    }
  }

  static NameCues shipped() {
    return Shipped.CUES;
  }

  /** Whether a word of whatever case stands in a list. */
  boolean is(String list, String word) {
    return list(list).contains(word.toLowerCase(Locale.ROOT));
  }

  Set<String> list(String name) {
    return Objects.requireNonNull(lists.get(name), () -> FILE + " has no list " + name);
  }

  /** The type of a name whose head word this is, null where it is no head word. */
  @Nullable ActorType headed(String word) {
    return headWords.get(word.toLowerCase(Locale.ROOT));
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    Set<String> words = lists.computeIfAbsent(line.substring(0, colon), key -> new HashSet<>());
    for (String word : line.substring(colon + 1).split(",")) {
      words.add(word.strip());
    }
  }

  private static List<String> lines() {
    try (InputStream in = NameCues.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shipped {
    private static final NameCues CUES = new NameCues();
  }
}
