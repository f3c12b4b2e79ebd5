package io.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads an element as a row of text blocks. */
final class BlockReader {
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "mark",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "ruby",
          "rb",
          "nobr",
          "amp-fit-text",
          "center",
          "label",
          "math",
          "mi",
          "mo",
          "mn",
          "mrow");

  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String tag = "div";
  private int linked;
  private int links;
  private int preformatted;

  private BlockReader() {}

  static List<TextBlock> read(Element root) {
    BlockReader reader = new BlockReader();
    reader.enter(root);
    reader.finish();
    return reader.blocks;
  }

  private void enter(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        append(words.getWholeText());
      } else if (node instanceof Element child) {
        descend(child);
      }
    }
  }

  private void descend(Element child) {
    String name = child.normalName();
    if (name.equals("br")) {
      lineBreak(child);
    } else if (name.equals("a")) {
      links++;
      enter(child);
      links--;
    } else if (INLINE.contains(name)) {
      enter(child);
    } else {
      String former = tag;
      finish();
      tag = name.equals("p") && former.equals("li") ? "li" : name;
      preformatted += name.equals("pre") ? 1 : 0;
      enter(child);
      finish();
      preformatted -= name.equals("pre") ? 1 : 0;
      tag = former;
    }
  }

  /** Two in a row part paragraphs; one is a space, or a new line in preformatted text. */
  private void lineBreak(Element br) {
    if (preformatted > 0) {
      text.append('\n');
      return;
    }
    Node next = br.nextSibling();
    while (next instanceof TextNode blank && blank.isBlank()) {
      next = next.nextSibling();
    }
    if (next instanceof Element e && e.normalName().equals("br")) {
      finish();
    } else {
      append(" ");
    }
  }

  private void append(String words) {
    int before = text.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (preformatted > 0) {
        text.append(c);
      } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b') {
        if (c != '\u200b' && text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      } else {
        text.append(c);
      }
    }
    if (links > 0) {
      linked += text.length() - before;
    }
  }

  private void finish() {
    String words = text.toString().strip();
    if (!words.isEmpty()) {
      blocks.add(new TextBlock(tag, words, Math.min(linked, words.length())));
    }
    text.setLength(0);
    linked = 0;
  }
}
