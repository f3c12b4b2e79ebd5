package io.dateline.ingest.extract;

import io.dateline.ingest.canonical.ResourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Finds the summing-up between headline and text where it stands outside the text's element. */
final class Standfirst {
  private static final int SHORTEST = 40;
  private static final int LONGEST = 700;

  private final List<Evaluator> selectors = new ArrayList<>();

  Standfirst() {
    for (String line : ResourceLines.of(Standfirst.class, "standfirsts.txt")) {
      selectors.add(QueryParser.parse(line));
    }
  }

  Optional<TextBlock> before(Element root, Element body) {
    for (Evaluator selector : selectors) {
      for (Element element : body.select(selector)) {
        String text = element.text();
        if (text.length() >= SHORTEST
            && text.length() <= LONGEST
            && !ContentRoot.isWithin(element, root)
            && !ContentRoot.isWithin(root, element)
            && isBefore(element, root, body)) {
          return Optional.of(new TextBlock("p", text, 0));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isBefore(Element first, Element second, Element body) {
    for (Element element : body.getAllElements()) {
      if (element.equals(first)) {
        return true;
      }
      if (element.equals(second)) {
        return false;
      }
    }
    return false;
  }
}
