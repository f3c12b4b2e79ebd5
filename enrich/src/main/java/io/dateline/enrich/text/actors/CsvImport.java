package io.dateline.enrich.text.actors;

import io.dateline.enrich.text.ActorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads actors from comma-separated values (RFC 4180) with a header line. The columns, in any
 * order:
 *
 * <ul>
 *   <li>{@code id}, {@code type}, {@code name}: required
 *   <li>{@code alias}, {@code short}, {@code acronym}, {@code demonym}, {@code capital}, {@code
 *       seat}, {@code group}: names, parted by bars
 *   <li>{@code of}: {@code ID FROM..TO}, parted by bars
 *   <li>{@code role}: {@code KIND of ID FROM..TO}, parted by bars
 * </ul>
 *
 * The values are written as in the dictionary files. A line that repeats an id is an error.
 */
public final class CsvImport {
  private static final List<String> REQUIRED = List.of("id", "type", "name");

  private final List<Actor> actors = new ArrayList<>();
  private final List<LineError> errors = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private List<String> header = List.of();

  private CsvImport() {}

  /**
   * Reads the text of a file.
   *
   * @param file its name, for the errors
   */
  public static ActorImport read(String file, String text) {
    CsvImport csv = new CsvImport();
    for (CsvRecords.Row row : CsvRecords.of(text)) {
      try {
        csv.row(row);
      } catch (IllegalArgumentException e) {
        csv.errors.add(new LineError(file, row.line(), e.getMessage()));
        if (csv.header.isEmpty()) {
          break;
        }
      }
    }
    return new ActorImport(csv.actors, csv.errors);
  }

  private void row(CsvRecords.Row row) {
    if (!row.closed()) {
      throw new IllegalArgumentException("a quoted value is not closed; add the missing quote");
    }
    if (header.isEmpty()) {
      header = checked(row.values().stream().map(String::strip).map(Letters::lower).toList());
      return;
    }
    if (row.values().size() != header.size()) {
      throw new IllegalArgumentException(
          "the line has " + row.values().size() + " values, the header " + header.size());
    }
    Actor actor = actor(row);
    Integer former = lines.putIfAbsent(actor.id(), row.line());
    if (former != null) {
      throw new IllegalArgumentException(
          "the id " + actor.id() + " stands in line " + former + " already");
    }
    actors.add(actor);
  }

  private static List<String> checked(List<String> columns) {
    for (String required : REQUIRED) {
      if (!columns.contains(required)) {
        throw new IllegalArgumentException("the header lacks the column '" + required + "'");
      }
    }
    for (String column : columns) {
      boolean known =
          REQUIRED.contains(column)
              || column.equals("of")
              || column.equals("role")
              || NameKind.ofAttribute(column).isPresent();
      if (!known) {
        throw new IllegalArgumentException("the header has an unknown column '" + column + "'");
      }
    }
    return columns;
  }

  private Actor actor(CsvRecords.Row row) {
    ActorType type = ActorFileParser.type(value(row, "type"));
    ActorDraft draft = new ActorDraft(row.line(), value(row, "id"), type, value(row, "name"));
    AttributeReader reader = new AttributeReader(RoleTitles.shipped());
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      String value = row.values().get(i).strip();
      if (!REQUIRED.contains(column) && !value.isEmpty()) {
        reader.readAll(draft, column, value, row.line());
      }
    }
    return draft.actor();
  }

  private String value(CsvRecords.Row row, String column) {
    return row.values().get(header.indexOf(column)).strip();
  }
}
