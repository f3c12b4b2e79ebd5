package io.dateline.projections.query;

import io.dateline.projections.position.PositionVector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an answer is wanted. A cursor names the state of the first page, so that later
 * pages neither miss nor repeat anything, whatever is written meanwhile.
 *
 * @param limit most items, 1 to {@value #MOST}
 * @param cursor {@code next} of the page before, or null for the first
 */
public record Paging(int limit, @Nullable String cursor) {
  /** Most items of one page. */
  public static final int MOST = 1000;

  private static final String SEPARATOR = "\u001F";

  /** Checks the limit. */
  public Paging {
    if (limit < 1 || limit > MOST) {
      throw new QueryException(
          QueryException.Kind.INVALID, "limit: " + limit + " is not between 1 and " + MOST);
    }
  }

  /** The first page. */
  public static Paging first(int limit) {
    return new Paging(limit, null);
  }

  /** The state the cursor names, or else what was asked for. */
  AsOf asOf(AsOf asked) {
    return cursor == null ? asked : AsOf.at(PositionVector.parse(parts().get(0)));
  }

  /** The sort key after which to go on, of that many parts; empty for the first page. */
  List<String> after(int keys) {
    if (cursor == null) {
      return List.of();
    }
    List<String> parts = parts();
    if (parts.size() != keys + 1) {
      throw invalid();
    }
    return parts.subList(1, parts.size());
  }

  /** Goes on after the cursor in rows that are sorted by a day and an id, the newest first. */
  void olderThan(Conditions conditions, String day, String id) {
    List<String> after = after(2);
    if (!after.isEmpty()) {
      conditions
          .and("(" + day + ", " + id + ") < (:after_day::date, :after_id)")
          .value("after_day", after.get(0))
          .value("after_id", after.get(1));
    }
  }

  /** A number that is part of the sort key. */
  int count(String part) {
    try {
      return Integer.parseInt(part);
    } catch (NumberFormatException e) {
      throw invalid();
    }
  }

  /**
   * Makes an answer of the rows found.
   *
   * @param rows in order, read with one more than the limit
   * @param key sort key of a row, as {@link #after} is to give it
   */
  <T> Answer<T> answer(View view, List<T> rows, Function<T, List<String>> key) {
    if (rows.size() <= limit) {
      return new Answer<>(view.token(), rows, null);
    }
    List<T> page = rows.subList(0, limit);
    var parts = new ArrayList<String>();
    parts.add(view.token());
    parts.addAll(key.apply(page.get(limit - 1)));
    String next =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    return new Answer<>(view.token(), page, next);
  }

  private List<String> parts() {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Arrays.asList(text.split(SEPARATOR, -1));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private QueryException invalid() {
    return new QueryException(
        QueryException.Kind.INVALID, "cursor: is not the 'next' of an answer to this question");
  }
}
