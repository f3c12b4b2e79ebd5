package io.dateline.enrich.text.syntax;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that a full stop does not end, read from {@code abbreviations.txt}. */
final class Abbreviations {
  private enum Section {
    TITLE,
    INNER,
    STARTER
  }

  private final Map<Section, Set<String>> words = new EnumMap<>(Section.class);

  private Abbreviations() {
    for (Section section : Section.values()) {
      words.put(section, new HashSet<>());
    }
  }

  static Abbreviations shipped() {
    Abbreviations read = new Abbreviations();
    Section[] section = {Section.TITLE};
    ResourceText.lines("abbreviations.txt")
        .forEach(
            line -> {
              if (line.startsWith("[")) {
                String name = line.substring(1, line.length() - 1);
                section[0] = Section.valueOf(name.toUpperCase(Locale.ROOT));
              } else {
                read.words.get(section[0]).addAll(Arrays.asList(line.split(" +")));
              }
            });
    return read;
  }

  /** Stands before a name, so that no sentence ends after it. */
  boolean isTitle(String word) {
    return words.get(Section.TITLE).contains(word);
  }

  boolean isInner(String word) {
    return words.get(Section.INNER).contains(word);
  }

  /** Whether a capitalised {@code word} after an abbreviation tells of a new sentence. */
  boolean isStarter(String word) {
    return words.get(Section.STARTER).contains(word.toLowerCase(Locale.ROOT));
  }
}
