package io.dateline.ingest.extract;

import io.dateline.ingest.canonical.NormalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is no part of the article in a plain text: share prompts, links to other stories,
 * captions and credits, pleas, notices, navigation, repeated lines. The patterns are data, see
 * {@code boilerplate.txt}. Stateless between calls, safe for any thread, linear in the length.
 */
public final class PlainTextCleaner {
  private static final int DUPLICATE_LENGTH = 25;

  private final BoilerplateRules rules = new BoilerplateRules();

  /**
   * The ranges of a text to keep out of what is tagged.
   *
   * @return ordered by begin, not overlapping, each within one line
   */
  public List<Boilerplate> find(String text) {
    List<Boilerplate> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int begin = 0;
    while (begin < text.length()) {
      int end = lineEnd(text, begin);
      findInLine(text, begin, end, seen, found);
      begin = end + 1;
    }
    return merged(found);
  }

  /** The text without its boilerplate; lines that lose all words go, paragraphs stay apart. */
  public String clean(String text) {
    List<Boilerplate> found = find(text);
    if (found.isEmpty()) {
      return text.strip();
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (Boilerplate range : found) {
      out.append(text, from, range.begin());
      from = range.end();
    }
    out.append(text, from, text.length());
    return withoutEmptyLines(out.toString());
  }

  /** One empty line at most between two lines of words. */
  private static String withoutEmptyLines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int empty = 0;
    for (String line : text.lines().toList()) {
      if (line.isBlank()) {
        empty++;
      } else {
        out.append(out.length() == 0 ? "" : empty > 0 ? "\n\n" : "\n").append(line.stripTrailing());
        empty = 0;
      }
    }
    return out.toString().strip();
  }

  private void findInLine(
      String text, int begin, int end, Set<String> seen, List<Boilerplate> found) {
    int from = begin;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return;
    }
    BoilerplateReason reason = ofWholeLine(text.substring(from, to), seen);
    if (reason != null) {
      found.add(new Boilerplate(from, to, reason));
      return;
    }
    SentenceRanges.each(
        text,
        from,
        to,
        (first, last) -> {
          BoilerplateReason why = rules.ofSentence(plain(text.substring(first, last)));
          if (why != null) {
            found.add(new Boilerplate(first, last, why));
          }
        });
    rules.parts(text.substring(from, to), from, found);
  }

  private @Nullable BoilerplateReason ofWholeLine(String line, Set<String> seen) {
    BoilerplateReason reason = line.length() <= 500 ? rules.ofLine(plain(line)) : null;
    if (reason == null
        && line.length() >= DUPLICATE_LENGTH
        && !seen.add(NormalizedText.of(line).value().toLowerCase(Locale.ROOT))) {
      return BoilerplateReason.DUPLICATE;
    }
    return reason;
  }

  /** Patterns are written with plain quotes and spaces; lengths stay the same. */
  private static String plain(String text) {
    return text.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u00a0', ' ');
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        break;
      }
      end++;
    }
    return end;
  }

  private static List<Boilerplate> merged(List<Boilerplate> found) {
    found.sort(Comparator.comparingInt(Boilerplate::begin).thenComparingInt(Boilerplate::end));
    List<Boilerplate> out = new ArrayList<>(found.size());
    for (Boilerplate next : found) {
      Boilerplate last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last == null || next.begin() >= last.end()) {
        out.add(next);
      } else if (next.end() > last.end()) {
        out.set(out.size() - 1, new Boilerplate(last.begin(), next.end(), last.reason()));
      }
    }
    return out;
  }
}
