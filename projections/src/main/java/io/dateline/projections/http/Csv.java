package io.dateline.projections.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records as CSV (RFC 4180) with a line of headings: nested records become columns {@code a.b}, or
 * {@code b} where JSON has them unwrapped, lists of words one cell, other lists JSON. A cell of
 * text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
final class Csv {
  private static final String END = "\r\n";

  private Csv() {}

  static <T> String write(Class<T> type, List<T> rows) {
    var text = new StringBuilder();
    var headings = new ArrayList<String>();
    headings("", type, headings);
    text.append(String.join(",", headings)).append(END);
    for (T row : rows) {
      var cells = new ArrayList<String>();
      cells(type, row, cells);
      text.append(String.join(",", cells)).append(END);
    }
    return text.toString();
  }

  private static void headings(String prefix, Class<?> type, List<String> headings) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + component.getName();
      if (component.getType().isRecord()) {
        headings(isUnwrapped(component) ? prefix : name + ".", component.getType(), headings);
      } else {
        headings.add(name);
      }
    }
  }

  private static boolean isUnwrapped(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
  }

  private static void cells(Class<?> type, @Nullable Object row, List<String> cells) {
    for (RecordComponent component : type.getRecordComponents()) {
      Object value = row == null ? null : value(component, row);
      if (component.getType().isRecord()) {
        cells(component.getType(), value, cells);
      } else {
        cells.add(cell(value));
      }
    }
  }

  private static @Nullable Object value(RecordComponent component, Object row) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("records have accessors", e);
    }
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Collection<?> list) {
      boolean words = list.stream().allMatch(String.class::isInstance);
      return quoted(
          words
              ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
              : Json.text(value));
    }
    return value instanceof String text ? quoted(text) : value.toString();
  }

  private static String quoted(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
