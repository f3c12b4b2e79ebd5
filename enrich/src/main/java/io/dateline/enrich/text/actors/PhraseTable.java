package io.dateline.enrich.text.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values by lower-case phrases of one word or more, found longest first. Immutable when built. */
final class PhraseTable<V> {
  private final Map<String, V> values = new HashMap<>();
  private int longest;

  void put(String phrase, V value) {
    String key = Letters.lower(phrase);
    if (values.putIfAbsent(key, value) == null) {
      longest = Math.max(longest, key.split(" ").length);
    }
  }

  Optional<V> get(String phrase) {
    return Optional.ofNullable(values.get(Letters.lower(phrase)));
  }

  /** The value of the longest phrase that {@code words} spell from index {@code from} on. */
  Optional<Phrase<V>> longest(List<String> words, int from) {
    StringBuilder key = new StringBuilder();
    @Nullable Phrase<V> best = null;
    for (int i = from; i < words.size() && i < from + longest; i++) {
      key.append(i == from ? "" : " ").append(Letters.lower(words.get(i)));
      V value = values.get(key.toString());
      if (value != null) {
        best = new Phrase<>(i - from + 1, value);
      }
    }
    return Optional.ofNullable(best);
  }
}
