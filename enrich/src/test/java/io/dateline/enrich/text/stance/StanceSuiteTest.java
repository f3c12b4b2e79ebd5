package io.dateline.enrich.text.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Stance;
import io.dateline.enrich.text.TextEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One grammatical pattern a sentence, from {@code stances.txt}. */
class StanceSuiteTest {
  private static final TextEngine ENGINE = TextEngine.create().withGuesses();

  static List<String> rows() throws IOException {
    try (InputStream stream = StanceSuiteTest.class.getResourceAsStream("stances.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void shouldSayWhoStandsHowToWhom(String row) {
    String[] columns = row.split(" \\| ", -1);

    List<Stance> stances = ENGINE.tag(Article.of(columns[0])).stances();

    boolean denied = columns[1].startsWith("no ");
    String wanted = denied ? columns[1].substring(3) : columns[1];
    assertThat(
            stances.stream().anyMatch(each -> denied ? isDenied(each, wanted) : is(each, wanted)))
        .as("%s in %s", columns[1], stances)
        .isEqualTo(!denied);
  }

  private static boolean is(Stance stance, String wanted) {
    String holder = wanted.substring(0, wanted.indexOf(" > "));
    boolean held =
        "AUTHOR".equals(holder)
            ? stance.holder() == null
            : stance.holder() != null && stance.holder().name().contains(holder);
    return held && isTowards(stance, wanted.substring(wanted.indexOf(" > ") + 3));
  }

  /** "TARGET SIGN BASIS", where the target may be of several words. */
  private static boolean isTowards(Stance stance, String wanted) {
    int basis = wanted.lastIndexOf(' ');
    int sign = wanted.lastIndexOf(' ', basis - 1);
    return stance.target().name().contains(wanted.substring(0, sign))
        && stance.polarity() > 0 == "+".equals(wanted.substring(sign + 1, basis))
        && stance.basis().name().equals(wanted.substring(basis + 1));
  }

  /** A fourth word is the holder of an action or the rule of a framing. */
  private static boolean isDenied(Stance stance, String wanted) {
    String[] words = wanted.split(" ", -1);
    String last = words[words.length - 1];
    boolean further = words.length > 3;
    boolean counts =
        !further
            || stance.rule().equals(last)
            || stance.holder() != null && stance.holder().name().contains(last);
    String core = further ? wanted.substring(0, wanted.lastIndexOf(' ')) : wanted;
    return counts && isTowards(stance, core);
  }
}
