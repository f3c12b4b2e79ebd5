package io.dateline.ingest.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** How much running text an element holds: characters of longer stretches outside links. */
final class ParagraphText {
  private static final int SHORTEST = 40;

  private ParagraphText() {}

  /** Characters of text nodes of some length that are not within links. */
  static int length(Element element) {
    int sum = 0;
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        int length = text.getWholeText().strip().length();
        sum += length >= SHORTEST ? length : 0;
      } else if (node instanceof Element child && !isSilent(child)) {
        sum += length(child);
      }
    }
    return sum;
  }

  private static boolean isSilent(Element element) {
    return switch (element.normalName()) {
      case "a", "script", "style", "template", "button", "select", "nav" -> true;
      default -> false;
    };
  }
}
