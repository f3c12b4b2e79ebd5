package io.dateline.app.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in columns: text to the left, numbers to the right. For one thread. */
public final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** A table under these headings. */
  public Table(String... headings) {
    rows.add(List.of(headings));
  }

  /** Adds a row; null shows as nothing. */
  public void add(@Nullable Object... cells) {
    List<String> row = new ArrayList<>();
    for (@Nullable Object cell : cells) {
      row.add(cell == null ? "" : cell.toString());
    }
    rows.add(row);
  }

  /** Whether it has headings only. */
  public boolean isEmpty() {
    return rows.size() == 1;
  }

  /** Writes it. */
  public void print(PrintStream out) {
    out.print(text());
  }

  /** Its lines. */
  public String text() {
    StringBuilder out = new StringBuilder();
    int[] widths = widths();
    boolean[] numeric = numeric();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        String pad = " ".repeat(widths[i] - width(cell));
        line.append(numeric[i] ? pad + cell : cell + pad).append(GAP);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private int[] widths() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return widths;
  }

  private boolean[] numeric() {
    boolean[] numeric = new boolean[rows.get(0).size()];
    for (int i = 0; i < numeric.length; i++) {
      int column = i;
      numeric[i] =
          rows.size() > 1
              && rows.stream().skip(1).allMatch(row -> row.get(column).matches("[-+−]?[\\d.,%]*"));
    }
    return numeric;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
