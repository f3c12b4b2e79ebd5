package io.dateline.enrich.text.actors;

import java.util.ArrayList;
import java.util.List;

/** Takes comma-separated values apart: quotes, doubled quotes, line breaks within quotes. */
final class CsvRecords {
  /**
   * A record.
   *
   * @param line the number of its first line, from 1
   * @param closed whether every quote is closed
   */
  record Row(int line, List<String> values, boolean closed) {}

  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private List<String> values = new ArrayList<>();
  private int line = 1;
  private int first = 1;

  private CsvRecords(String text) {
    this.text = text;
  }

  static List<Row> of(String text) {
    CsvRecords records = new CsvRecords(text.startsWith("\uFEFF") ? text.substring(1) : text);
    records.read();
    return records.rows;
  }

  private void read() {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        value.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        endValue();
      } else if (c == '\n' && !quoted) {
        endRow(true);
      } else if (c != '\r' || quoted) {
        value.append(c);
        line += c == '\n' ? 1 : 0;
      }
    }
    if (value.length() > 0 || !values.isEmpty()) {
      endRow(!quoted);
    }
  }

  private void endValue() {
    values.add(value.toString());
    value.setLength(0);
  }

  private void endRow(boolean closed) {
    endValue();
    boolean blank = values.size() == 1 && values.get(0).isBlank();
    if (!blank) {
      rows.add(new Row(first, List.copyOf(values), closed));
    }
    values = new ArrayList<>();
    line++;
    first = line;
  }
}
