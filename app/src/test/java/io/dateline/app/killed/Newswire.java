package io.dateline.app.killed;

import java.util.ArrayList;
import java.util.List;

/** Articles for a run: each with relations of its own, every third one corrected later. */
final class Newswire {
  private static final List<String> ACTORS =
      List.of("Egypt", "Turkey", "France", "Russia", "Italy", "Greece", "Qatar", "Sudan");
  private static final List<String> ACTS =
      List.of("supports", "condemned", "threatened", "praised", "accused");

  private final int articles;

  Newswire(int articles) {
    this.articles = articles;
  }

  /** Lines of JSON: all articles first, the corrections after them. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      lines.add(line(i, ACTS.get(i % ACTS.size())));
    }
    for (int i = 0; i < articles; i += 3) {
      lines.add(line(i, ACTS.get((i + 1) % ACTS.size())));
    }
    return lines;
  }

  private static String line(int i, String act) {
    String source = ACTORS.get(i % ACTORS.size());
    String target = ACTORS.get((i + 1 + i / ACTORS.size() % (ACTORS.size() - 1)) % ACTORS.size());
    return """
    {"url": "https://courier.example/2020/%d", "outlet": "courier.example", \
    "title": "Report %d", "publishedAt": "2020-07-%02dT08:00:00Z", \
    "text": "%s %s %s, the foreign ministry said in statement %d. \
    Talks between %s and %s will go on for %d days."}\
    """
        .formatted(i, i, 1 + i % 28, source, act, target, i, source, target, 2 + i % 9);
  }
}
