package io.dateline.app.deadletters;

import io.dateline.ingest.deadletters.LetterFilter;
import io.dateline.ingest.deadletters.LetterId;
import io.dateline.schemas.DatelineException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which dead letters a command means. */
final class LetterSelection {
  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Letters as 'dateline dead-letters' shows them, such as 3-17.")
  private List<String> ids = List.of();

  @Option(names = "--stage", description = "Stage that gave up.")
  private @Nullable String stage;

  @Option(
      names = "--class",
      paramLabel = "REASON",
      description = "Class of the failure, such as UNKNOWN_SCHEMA.")
  private @Nullable String reason;

  @Option(names = "--from", paramLabel = "T", description = "Recorded at or after a day or time.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "T", description = "Recorded before a day or time.")
  private @Nullable String to;

  @Option(names = "--all", description = "Every open letter.")
  private boolean all;

  LetterSelection() {}

  /**
   * The filter.
   *
   * @param reasonClass class of the failure where the command takes it under another name
   */
  LetterFilter filter(@Nullable String reasonClass) {
    Set<LetterId> parsed = new LinkedHashSet<>();
    ids.forEach(id -> parsed.add(LetterId.parse(id)));
    LetterFilter filter =
        new LetterFilter(
            parsed,
            stage,
            reasonClass == null ? reason : reasonClass,
            time("--from", from),
            time("--to", to));
    if (filter.isAll() && !all) {
      throw new DatelineException(
          "name letters by id, --stage, --class, --from or --to, or write --all");
    }
    return filter;
  }

  private static @Nullable Instant time(String option, @Nullable String text) {
    try {
      if (text == null) {
        return null;
      }
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new DatelineException(
          option + ": '" + text + "' is no time; write 2026-03-04 or 2026-03-04T05:00:00Z", e);
    }
  }
}
