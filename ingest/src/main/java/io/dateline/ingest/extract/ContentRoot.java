package io.dateline.ingest.extract;

import io.dateline.ingest.canonical.ResourceLines;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Finds the element that holds the article: a well-named one with enough of the page's running
 * text, else the one reached from the body by following whoever holds most of it.
 */
final class ContentRoot {
  private static final double NAMED_SHARE = 0.35;
  private static final double DOMINANT_SHARE = 0.72;
  private static final int NAMED_LENGTH = 180;

  /** The first lines of the list name parts of one article; what follows may name several. */
  private static final int BODY_SELECTORS = 7;

  private final List<Evaluator> selectors = new ArrayList<>();

  ContentRoot() {
    for (String line : ResourceLines.of(ContentRoot.class, "content-roots.txt")) {
      selectors.add(QueryParser.parse(line));
    }
  }

  /** The elements whose text is the article, in the order of the page; never empty. */
  List<Element> find(Element body) {
    int total = ParagraphText.length(body);
    for (int i = 0; i < selectors.size(); i++) {
      Evaluator selector = selectors.get(i);
      List<Element> named = outermost(body.select(selector));
      int most = 0;
      Element best = null;
      int sum = 0;
      for (Element element : named) {
        int length = ParagraphText.length(element);
        sum += length;
        if (length > most) {
          most = length;
          best = element;
        }
      }
      if (i < BODY_SELECTORS && sum > most && sum >= NAMED_SHARE * total) {
        return named;
      }
      if (best != null && most >= NAMED_LENGTH && most >= NAMED_SHARE * total) {
        return List.of(best);
      }
      if (named.size() > 1 && sum >= NAMED_LENGTH && sum >= 0.6 * total && named.size() <= 40) {
        return named;
      }
    }
    return List.of(dominant(body, total));
  }

  private static List<Element> outermost(List<Element> elements) {
    List<Element> out = new ArrayList<>();
    for (Element element : elements) {
      if (out.isEmpty() || !isWithin(element, out.get(out.size() - 1))) {
        out.add(element);
      }
    }
    return out;
  }

  /** Whether an element is another or lies within it; jsoup's elements equal themselves only. */
  static boolean isWithin(Element element, Element ancestor) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  private static Element dominant(Element body, int total) {
    Element current = body;
    while (true) {
      Element next = null;
      for (Element child : current.children()) {
        if (ParagraphText.length(child) > DOMINANT_SHARE * total) {
          next = child;
        }
      }
      if (next == null || next.normalName().equals("p")) {
        return current;
      }
      current = next;
    }
  }
}
