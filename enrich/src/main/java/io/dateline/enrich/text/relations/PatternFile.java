package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.RelationType;
import io.dateline.schemas.DatelineException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of patterns; the format is told in docs/patterns.md. A bad line is refused with
 * file, line and reason.
 */
final class PatternFile {
  private final String file;
  private final List<Pattern> patterns = new ArrayList<>();
  private Pattern.@Nullable Meaning section;

  private PatternFile(String file) {
    this.file = file;
  }

  /**
   * The patterns of a text, in order.
   *
   * @throws DatelineException naming the first bad line
   */
  static List<Pattern> read(String file, String text) {
    PatternFile reader = new PatternFile(file);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String bare = line.strip();
      if (!bare.isEmpty() && bare.charAt(0) != '#') {
        reader.line(number, bare);
      }
    }
    return List.copyOf(reader.patterns);
  }

  private void line(int number, String line) {
    try {
      if (line.startsWith("[")) {
        section = meaning(line);
      } else {
        frame(number, line);
      }
    } catch (IllegalArgumentException e) {
      throw new DatelineException(file + ":" + number + ": " + e.getMessage(), e);
    }
  }

  private static Pattern.Meaning meaning(String line) {
    if (!line.endsWith("]")) {
      throw new IllegalArgumentException("the section lacks its closing ']'");
    }
    String[] words = line.substring(1, line.length() - 1).strip().split("\\s+");
    if (words.length < 2 || words.length > 3) {
      throw new IllegalArgumentException("write [TYPE intensity] or [TYPE mode intensity]");
    }
    double intensity = intensity(words[words.length - 1]);
    return new Pattern.Meaning(type(words[0]), words.length == 3 ? words[1] : null, intensity);
  }

  private static RelationType type(String word) {
    try {
      return RelationType.valueOf(word);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + word + "' is no PLOVER type; write one of " + List.of(RelationType.values()), e);
    }
  }

  private static double intensity(String word) {
    double value;
    try {
      value = Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + word + "' is no number", e);
    }
    if (value < -10 || value > 10) {
      throw new IllegalArgumentException("intensity " + word + " lies outside -10..10");
    }
    return value;
  }

  private void frame(int number, String line) {
    Pattern.Meaning meaning = section;
    if (meaning == null) {
      throw new IllegalArgumentException("a frame stands before the first [TYPE intensity]");
    }
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("write SOURCE > TARGET: word, word");
    }
    String frame = line.substring(0, colon);
    boolean symmetric = frame.indexOf('=') >= 0;
    String[] sides = frame.split(symmetric ? "=" : ">");
    if (sides.length != 2) {
      throw new IllegalArgumentException(
          "'" + frame.strip() + "' is no frame; write s > o or s = with");
    }
    List<Slot> source = Slot.row(sides[0]);
    List<Slot> target = Slot.row(sides[1]);
    for (String entry : line.substring(colon + 1).split(",")) {
      patterns.add(pattern(entry.strip(), meaning, source, target, symmetric, number));
    }
  }

  private static Pattern pattern(
      String entry,
      Pattern.Meaning meaning,
      List<Slot> source,
      List<Slot> target,
      boolean symmetric,
      int number) {
    String[] words = entry.split("\\s+");
    if (words[0].isEmpty() || words[0].charAt(0) == '+' || words[0].charAt(0) == '~') {
      throw new IllegalArgumentException("'" + entry + "' does not begin with a word");
    }
    List<String> particles = new ArrayList<>();
    Set<String> objects = new LinkedHashSet<>();
    Set<String> complements = new LinkedHashSet<>();
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      switch (word.charAt(0)) {
        case '+' -> objects.addAll(List.of(word.substring(1).split("\\|")));
        case '~' -> complements.addAll(List.of(word.substring(1).split("\\|")));
        default -> particles.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return new Pattern(
        words[0],
        List.copyOf(particles),
        Set.copyOf(objects),
        Set.copyOf(complements),
        meaning,
        source,
        target,
        symmetric,
        number);
  }
}
