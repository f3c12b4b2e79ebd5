package io.dateline.app.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Articles of some 1,500 characters as JSON Lines, each another, the same in each run. */
final class SoakTexts {
  private static final List<String> ACTORS =
      List.of(
          "Turkey", "Egypt", "France", "Russia", "Italy", "Tunisia", "NATO", "UNICEF", "Algeria",
          "Germany", "Greece", "Sudan", "Qatar", "Jordan", "Cyprus", "Malta", "Spain", "Kenya");
  private static final List<String> DEEDS =
      List.of(
          "condemned",
          "supports",
          "accused",
          "threatened",
          "criticised",
          "praised",
          "attacked",
          "thanked",
          "sanctioned",
          "endorsed",
          "urged",
          "rebuked");
  private static final List<String> SYLLABLES =
      List.of("ba", "cor", "den", "el", "fin", "gar", "hol", "in", "jar", "kel", "lum", "mor");
  private static final int WORDS = 12;

  private final Random random = new Random(11);
  private long count;
  private long bytes;

  /** The next articles, a line each. */
  String next(int articles) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < articles; i++) {
      String text = text();
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
      lines.append(
          "{\"url\":\"https://soak.example/%d\",\"title\":\"Report %d\",\"text\":\"%s\"}\n"
              .formatted(count, count, text));
      count++;
    }
    return lines.toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.append("%s %s %s over %s. ".formatted(one(ACTORS), one(DEEDS), one(ACTORS), word()))
          .append(filling())
          .append(i % 3 == 2 ? "\\n\\n" : " ");
    }
    return text.toString();
  }

  /**
   * No two articles are alike, as they are not in the news but for copies: two have some two in a
   * thousand of their word trigrams in common, as two reports have.
   */
  private String filling() {
    StringBuilder words = new StringBuilder("The");
    for (int i = 0; i < WORDS; i++) {
      words.append(' ').append(word());
    }
    return words.append('.').toString();
  }

  private String word() {
    return one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES);
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Articles made so far. */
  long count() {
    return count;
  }

  /** Bytes of their texts. */
  long bytes() {
    return bytes;
  }
}
