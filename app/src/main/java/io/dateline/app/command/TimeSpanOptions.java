package io.dateline.app.command;

import io.dateline.schemas.topics.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** {@code --from} and {@code --to} of commands that read a span of the log. */
public final class TimeSpanOptions {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "T",
      description = "Begin at the first record of that day or time (UTC).")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "T",
      description = "End before the first record of that day or time (UTC).")
  private @Nullable String to;

  /** Made by the command line. */
  @SuppressWarnings("NullAway.Init") // picocli fills in what is required
  public TimeSpanOptions() {}

  /**
   * The span asked for; the whole log where neither is given.
   *
   * @throws ParameterException where one is no time, or nothing lies between them
   */
  public TimeSpan span() {
    Instant first = time("--from", from);
    Instant end = time("--to", to);
    try {
      return new TimeSpan(first, end);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--from has to be before --to: " + e.getMessage(), e);
    }
  }

  private @Nullable Instant time(String option, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(),
          "%s: '%s' is no time; write 2020-03-03 or 2020-03-03T12:00:00Z".formatted(option, text),
          e);
    }
  }
}
