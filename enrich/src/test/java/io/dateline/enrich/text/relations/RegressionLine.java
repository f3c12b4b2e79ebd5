package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorRef;
import io.dateline.enrich.text.Relation;
import io.dateline.enrich.text.Tagged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of regression.txt.
 *
 * @param number its number
 * @param pattern the grammatical pattern it stands under
 * @param sentence what is tagged
 * @param expected the relations it tells
 */
record RegressionLine(int number, String pattern, String sentence, List<Expected> expected) {
  /** A relation, both names being parts of the canonical names. */
  record Expected(
      String source, String type, String target, boolean negated, boolean hypothetical) {
    boolean fits(Relation relation, Tagged tagged) {
      return relation.type().name().equals(type)
          && relation.negated() == negated
          && relation.hypothetical() == hypothetical
          && isNamed(relation.source(), source, tagged)
          && isNamed(relation.target(), target, tagged);
    }

    private static boolean isNamed(ActorRef ref, String name, Tagged tagged) {
      String wanted = name.toLowerCase(Locale.ROOT);
      return ref.name().toLowerCase(Locale.ROOT).contains(wanted)
          || ref.mention() != null
              && tagged
                  .mentions()
                  .get(ref.mention())
                  .text()
                  .toLowerCase(Locale.ROOT)
                  .contains(wanted);
    }
  }

  static List<RegressionLine> all() throws IOException {
    List<RegressionLine> lines = new ArrayList<>();
    String pattern = "";
    int number = 0;
    for (String line : text("regression.txt").lines().toList()) {
      number++;
      if (line.startsWith("## ")) {
        pattern = line.substring(3);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] sides = line.split("=>");
        lines.add(new RegressionLine(number, pattern, sides[0].strip(), expected(sides[1])));
      }
    }
    return lines;
  }

  static String text(String resource) throws IOException {
    try (InputStream in = RegressionLine.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Expected> expected(String text) {
    List<Expected> expected = new ArrayList<>();
    for (String each : text.split(";")) {
      if (!"-".equals(each.strip())) {
        boolean symmetric = each.contains("<>");
        String[] parts = each.split(symmetric ? "<>" : ">");
        String source = parts[0].strip();
        String target = parts[2].strip();
        expected.add(one(source, parts[1].strip(), target));
        if (symmetric) {
          expected.add(one(target, parts[1].strip(), source));
        }
      }
    }
    return expected;
  }

  private static Expected one(String source, String words, String target) {
    boolean negated = words.startsWith("not ");
    boolean hypothetical = words.startsWith("maybe ");
    String type = words.substring(words.lastIndexOf(' ') + 1);
    return new Expected(source, type, target, negated, hypothetical);
  }

  /** What is amiss, empty where all expected relations and no others are found. */
  String amiss(Tagged tagged) {
    List<String> amiss = new ArrayList<>();
    for (Expected each : expected) {
      if (tagged.relations().stream().noneMatch(found -> each.fits(found, tagged))) {
        amiss.add("no " + each);
      }
    }
    for (Relation found : tagged.relations()) {
      if (expected.stream().noneMatch(each -> each.fits(found, tagged))) {
        amiss.add(
            "unexpected "
                + found.source().name()
                + (found.negated() ? " not" : "")
                + (found.hypothetical() ? " maybe " : " ")
                + found.type()
                + " "
                + found.target().name()
                + " by "
                + found.rule());
      }
    }
    return String.join("; ", amiss);
  }

  @Override
  public String toString() {
    return number + ": " + sentence;
  }
}
