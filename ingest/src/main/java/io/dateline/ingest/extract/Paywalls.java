package io.dateline.ingest.extract;

import io.dateline.ingest.canonical.ResourceLines;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Knows the barrier that a page shows in place of the rest of its article. Asked for short texts
 * only, since pages that are free at times carry one unseen. Safe for any thread.
 */
final class Paywalls {
  private final List<Evaluator> elements =
      ResourceLines.of(Paywalls.class, "paywall-elements.txt").stream()
          .map(QueryParser::parse)
          .toList();
  private final List<Pattern> words =
      ResourceLines.of(Paywalls.class, "paywall-words.txt").stream()
          .map(line -> Pattern.compile("\\b(?:" + line + ")\\b", Pattern.CASE_INSENSITIVE))
          .toList();

  boolean isAcross(Document page) {
    for (Evaluator evaluator : elements) {
      Element found = page.selectFirst(evaluator);
      if (found != null && found.hasText()) {
        return true;
      }
    }
    String text = page.text();
    return words.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }
}
