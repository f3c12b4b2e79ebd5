package io.dateline.ingest.extract;

import io.dateline.ingest.canonical.ResourceLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Takes out of a page what is no article by its markup; the rules are unwanted-elements.txt. */
final class UnwantedElements {
  private static final String[] NAMING = {"class", "id", "role", "aria-label", "data-component"};
  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Set<String> LENIENT_TAGS = Set.of("figcaption", "noscript", "label");
  private static final Set<String> KEPT_TAGS = Set.of("html", "body", "article", "main", "head");

  private final Set<String> tags = new HashSet<>();
  private final List<Evaluator> selectors = new ArrayList<>();
  private final Pattern name;
  private final Pattern names;
  private final boolean byName;

  /** Removes what is unwanted by element, selector or name. */
  static UnwantedElements strict() {
    return new UnwantedElements(true);
  }

  /** Leaves elements that only their names speak against, captions and what scripts replace. */
  static UnwantedElements lenient() {
    return new UnwantedElements(false);
  }

  private UnwantedElements(boolean byName) {
    this.byName = byName;
    List<String> words = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    for (String line : ResourceLines.of(UnwantedElements.class, "unwanted-elements.txt")) {
      String rest = line.substring(line.indexOf(' ') + 1).strip();
      switch (line.substring(0, line.indexOf(' '))) {
        case "tag" -> tags.add(rest);
        case "hidden" -> {
          if (byName) {
            selectors.add(QueryParser.parse(rest));
          }
        }
        case "select" -> selectors.add(QueryParser.parse(rest));
        case "name" -> words.add(rest);
        case "names" -> phrases.add("(?:" + rest + ")");
        default -> throw new IllegalStateException("unwanted-elements.txt: unknown rule " + line);
      }
    }
    if (!byName) {
      tags.removeAll(LENIENT_TAGS);
    }
    name = Pattern.compile(String.join("|", words));
    names = Pattern.compile(String.join("|", phrases));
  }

  /** Removes them below the root; an element that holds most of its words stays. */
  void removeFrom(Element root) {
    int most = ParagraphText.length(root) / 2;
    List<Element> doomed = new ArrayList<>();
    collect(root, most, doomed, new HashMap<>());
    doomed.forEach(Element::remove);
  }

  private void collect(Element parent, int most, List<Element> doomed, Map<String, Boolean> known) {
    for (Element child : parent.children()) {
      if (tags.contains(child.normalName())
          || ((isSelected(child) || (byName && isNamed(child, known)))
              && !KEPT_TAGS.contains(child.normalName())
              && ParagraphText.length(child) <= most)) {
        doomed.add(child);
      } else {
        collect(child, most, doomed, known);
      }
    }
  }

  private boolean isSelected(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Element root = element.root();
    for (Evaluator selector : selectors) {
      if (selector.matches(root, element)) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param known what was found of values before; those of a page recur
   */
  private boolean isNamed(Element element, Map<String, Boolean> known) {
    if (element.attributesSize() == 0) {
      return false;
    }
    for (String attribute : NAMING) {
      String value = element.attr(attribute);
      if (!value.isEmpty() && known.computeIfAbsent(value, this::isUnwantedName)) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnwantedName(String value) {
    return hasUnwantedWord(value) || names.matcher(value).matches();
  }

  private boolean hasUnwantedWord(String value) {
    for (String word : WORD.split(value)) {
      if (!word.isEmpty() && name.matcher(word.toLowerCase(Locale.ROOT)).matches()) {
        return true;
      }
    }
    return false;
  }
}
