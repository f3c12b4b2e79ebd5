package io.dateline.projections.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rules of axe-core for WCAG 2.2 A and AA, and its best practices. */
final class Accessibility {
  private static final String RULES =
      "axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
          + " 'wcag21aa', 'wcag22aa', 'best-practice']})"
          + ".then(r => r.violations.map(v => ({id: v.id, help: v.help,"
          + " where: v.nodes.map(n => n.html + ' ' + n.failureSummary).slice(0, 3)})))";

  private Accessibility() {}

  /** What the page that is open breaks. */
  static List<String> violations(Browser browser) {
    browser.run(script());
    var found = new ArrayList<String>();
    JsonNode answer = browser.askLater(RULES);
    if (!answer.isArray()) {
      found.add("axe did not run: " + answer);
    }
    answer.forEach(
        one -> found.add(one.get("id").asText() + ": " + one.get("help") + " " + one.get("where")));
    return found;
  }

  private static String script() {
    try (InputStream in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
