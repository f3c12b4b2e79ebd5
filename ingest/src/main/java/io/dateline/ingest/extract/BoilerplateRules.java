package io.dateline.ingest.extract;

import io.dateline.ingest.canonical.ResourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shipped patterns of lines, sentences and parts that are no article; see boilerplate.txt. */
final class BoilerplateRules {
  private static final int BEGIN_LENGTH = 200;
  private static final int END_LENGTH = 500;
  private static final int LINE_LENGTH = 240;
  private static final int SENTENCE_LENGTH = 400;

  private record Rule(BoilerplateReason reason, Pattern pattern) {}

  private final WholeRules line = new WholeRules();
  private final WholeRules begin = new WholeRules();
  private final List<Rule> end = new ArrayList<>();
  private final WholeRules sentence = new WholeRules();
  private final List<Rule> part = new ArrayList<>();

  BoilerplateRules() {
    for (String entry : ResourceLines.of(BoilerplateRules.class, "boilerplate.txt")) {
      String[] fields = entry.split(" ", 3);
      BoilerplateReason reason = BoilerplateReason.valueOf(fields[0]);
      String regex = fields[2];
      switch (fields[1]) {
        case "line" -> line.add(rule(reason, regex));
        case "begin" -> begin.add(rule(reason, "(?:" + regex + ").*"));
        case "end" -> end.add(rule(reason, "(?:" + regex + ")$"));
        case "sentence" -> sentence.add(rule(reason, regex));
        case "part" -> part.add(rule(reason, regex));
        default -> throw new IllegalStateException("boilerplate.txt: unknown scope in " + entry);
      }
    }
  }

  private static Rule rule(BoilerplateReason reason, String regex) {
    return new Rule(
        reason, Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** Why a whole line goes, or null. */
  @Nullable BoilerplateReason ofLine(CharSequence text) {
    int length = text.length();
    BoilerplateReason found = length <= LINE_LENGTH ? line.matching(text) : null;
    if (found == null && length <= BEGIN_LENGTH) {
      found = begin.matching(text);
    }
    if (found == null && length <= END_LENGTH) {
      for (Rule rule : end) {
        if (rule.pattern.matcher(text).find()) {
          return rule.reason;
        }
      }
    }
    return found;
  }

  /** Why a sentence goes, or null. */
  @Nullable BoilerplateReason ofSentence(CharSequence text) {
    return text.length() <= SENTENCE_LENGTH ? sentence.matching(text) : null;
  }

  /** Adds the parts of a line that go. */
  void parts(CharSequence text, int offset, List<Boilerplate> found) {
    for (Rule rule : part) {
      Matcher matcher = rule.pattern.matcher(text);
      while (matcher.find()) {
        found.add(new Boilerplate(offset + matcher.start(), offset + matcher.end(), rule.reason));
      }
    }
  }

  /**
   * Rules that match a whole text, by its first character: most texts begin with one that few rules
   * begin with.
   */
  private static final class WholeRules {
    private static final int INDEXED = 128;

    private final List<Rule> all = new ArrayList<>();
    private final List<List<Rule>> byFirst =
        Stream.<List<Rule>>generate(ArrayList::new).limit(INDEXED).toList();

    void add(Rule rule) {
      all.add(rule);
      for (char first = 0; first < INDEXED; first++) {
        Matcher matcher = rule.pattern.matcher(String.valueOf(first));
        // what fails before it comes to the end of this text fails for all that begins with it
        if (matcher.matches() || matcher.hitEnd()) {
          byFirst.get(first).add(rule);
        }
      }
    }

    @Nullable BoilerplateReason matching(CharSequence text) {
      boolean indexed = text.length() > 0 && text.charAt(0) < INDEXED;
      for (Rule rule : indexed ? byFirst.get(text.charAt(0)) : all) {
        if (rule.pattern.matcher(text).matches()) {
          return rule.reason;
        }
      }
      return null;
    }
  }
}
