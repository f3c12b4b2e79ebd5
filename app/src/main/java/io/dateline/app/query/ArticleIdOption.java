package io.dateline.app.query;

import io.dateline.schemas.DatelineException;
import java.util.regex.Pattern;

/** Ids of articles as people write them. */
final class ArticleIdOption {
  private static final Pattern ID = Pattern.compile("(letter:)?[0-9a-f]{32}");

  private ArticleIdOption() {}

  /** Refuses what is no id. */
  static void check(String id) {
    if (!ID.matcher(id).matches()) {
      throw new DatelineException(
          "'%s' is no article id: 32 hex digits, as 'dateline articles' lists them".formatted(id));
    }
  }
}
