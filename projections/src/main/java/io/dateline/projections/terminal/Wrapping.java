package io.dateline.projections.terminal;

/** Text broken into lines at blanks. */
final class Wrapping {
  private Wrapping() {}

  /** Each line begins with the indent and ends with a line feed; no longer than width if it can. */
  static String wrap(String text, String indent, int width) {
    var out = new StringBuilder();
    var line = new StringBuilder(indent);
    for (String word : text.split(" ")) {
      if (line.length() > indent.length() && line.length() + word.length() + 1 > width) {
        out.append(line).append('\n');
        line = new StringBuilder(indent);
      }
      if (line.length() > indent.length()) {
        line.append(' ');
      }
      line.append(word);
    }
    return out.append(line).append('\n').toString();
  }
}
