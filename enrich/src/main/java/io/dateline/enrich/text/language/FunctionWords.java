package io.dateline.enrich.text.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code function-words.txt}: a line "code: word word", "#" opens a comment. */
final class FunctionWords {
  private static final String FILE = "function-words.txt";

  private FunctionWords() {}

  static void read(Map<String, List<String>> languagesOf) {
    try (InputStream in = FunctionWords.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    java.util.Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(line, languagesOf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String line, Map<String, List<String>> languagesOf) {
    String[] sides = line.split(":", 2);
    for (String word : sides[1].strip().split("\\s+")) {
      languagesOf.computeIfAbsent(word, key -> new ArrayList<>(1)).add(sides[0].strip());
    }
  }
}
