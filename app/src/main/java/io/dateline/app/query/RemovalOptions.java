package io.dateline.app.query;

import io.dateline.schemas.DatelineException;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands take that take an article back: which, why, and whether to wait. */
final class RemovalOptions {
  private static final Pattern ID = Pattern.compile("(letter:)?[0-9a-f]{32}");

  @Parameters(
      paramLabel = "ID",
      description =
          "Id of the article, as 'dateline articles' lists it; to erase a dead letter,"
              + " letter:SHA256 (32 digits).")
  private String id;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; kept on the log for ever, so name nobody.")
  private String reason;

  @Option(names = "--no-wait", description = "Do not wait for the views.")
  private boolean noWait;

  @SuppressWarnings("NullAway.Init") // picocli fills in what is required
  RemovalOptions() {}

  /**
   * The article meant.
   *
   * @throws DatelineException where it is no id
   */
  String id() {
    if (!ID.matcher(id).matches()) {
      throw new DatelineException(
          "'%s' is no article id: 32 hex digits, as 'dateline articles' lists them".formatted(id));
    }
    return id;
  }

  String reason() {
    return reason;
  }

  boolean waits() {
    return !noWait;
  }
}
