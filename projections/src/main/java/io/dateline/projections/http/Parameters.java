package io.dateline.projections.http;

import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.Interval;
import io.dateline.projections.query.Paging;
import io.dateline.projections.query.QueryException;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, read strictly: what has no meaning is an error that says so. */
final class Parameters {
  private static final int LONGEST = 4000;
  private static final int USUAL_LIMIT = 50;

  private final Context context;

  /**
   * @param known names the path takes
   * @throws QueryException where another one is given, or one is too long
   */
  Parameters(Context context, Set<String> known) {
    this.context = context;
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                throw invalid(name, "is unknown here; known are " + String.join(", ", known));
              }
              if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
                throw invalid(name, "is longer than " + LONGEST + " characters");
              }
            });
  }

  String path(String name) {
    return context.pathParam(name);
  }

  @Nullable String text(String name) {
    String value = context.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  String required(String name) {
    String value = text(name);
    if (value == null) {
      throw invalid(name, "is missing");
    }
    return value;
  }

  /** Values given several times, or separated by commas, in capitals. */
  List<String> words(String name) {
    return context.queryParams(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(word -> word.strip().toUpperCase(java.util.Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  @Nullable LocalDate day(String name) {
    String value = text(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw invalid(name, "'" + value + "' is no day; write 2020-03-03");
    }
  }

  /** An instant; a day is its beginning in UTC. */
  @Nullable Instant time(String name) {
    String value = text(name);
    try {
      return value == null
          ? null
          : value.length() == 10
              ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw invalid(name, "'" + value + "' is no time; write 2020-03-03T12:00:00Z or 2020-03-03");
    }
  }

  boolean flag(String name) {
    String value = text(name);
    if (value == null || value.equals("false")) {
      return false;
    }
    if (value.equals("true")) {
      return true;
    }
    throw invalid(name, "'" + value + "' is neither true nor false");
  }

  double number(String name, double otherwise) {
    String value = text(name);
    try {
      return value == null ? otherwise : Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw invalid(name, "'" + value + "' is no number");
    }
  }

  @Nullable Interval interval(String name) {
    String value = text(name);
    return value == null ? null : Interval.parse(value);
  }

  AsOf asOf() {
    return AsOf.parse(text("asOf"));
  }

  Paging paging() {
    return new Paging(limit(), text("cursor"));
  }

  int limit() {
    return (int) number("limit", USUAL_LIMIT);
  }

  private static QueryException invalid(String name, String why) {
    return new QueryException(QueryException.Kind.INVALID, name + ": " + why);
  }
}
