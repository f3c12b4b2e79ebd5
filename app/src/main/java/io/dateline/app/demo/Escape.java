package io.dateline.app.demo;

import java.util.Locale;

/** How a value is made safe for the document it is put into. */
enum Escape {
  /** HTML and XML, elements and double-quoted attributes. */
  MARKUP {
    @Override
    void append(char c, StringBuilder out) {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  },
  /** The inside of a JSON string, also one that stands in a script element. */
  JSON {
    @Override
    void append(char c, StringBuilder out) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c < ' ' || c == '<') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
  };

  abstract void append(char c, StringBuilder out);

  String apply(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16);
    value.chars().forEach(c -> append((char) c, out));
    return out.toString();
  }
}
