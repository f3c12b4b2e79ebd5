package io.dateline.enrich.text.actors;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of {@code common-words.txt}, which are ordinary words at the start of a sentence, or
 * forenames, as well.
 */
final class CommonWords {
  private final Set<String> words;

  private CommonWords(Set<String> words) {
    this.words = words;
  }

  static CommonWords shipped() {
    return new CommonWords(
        ResourceLines.of("common-words.txt").stream()
            .flatMap(line -> java.util.Arrays.stream(line.text().split("[\\s,]+")))
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean contains(String name) {
    return words.contains(Letters.lower(name));
  }
}
