package io.dateline.app.query;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.ViewsReach;
import io.dateline.app.terminal.Json;
import io.dateline.app.terminal.Output;
import io.dateline.projections.query.Answer;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.Paging;
import io.dateline.projections.query.Queries;
import io.dateline.schemas.DatelineException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all questions to the views have in common. */
final class QueryOptions {
  @Mixin private ConfigOptions config = new ConfigOptions();

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description =
          "What the views said then: a day, a time, or the position that an answer came with.")
  private @Nullable String asOf;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "What to write: ${COMPLETION-CANDIDATES}; text unless said otherwise.")
  private Format format = Format.text;

  @Option(
      names = "--limit",
      defaultValue = "50",
      paramLabel = "N",
      description = "Most rows to write; 50 unless said otherwise.")
  private int limit = 50;

  QueryOptions() {}

  private enum Format {
    text,
    jsonl
  }

  /** The views for the duration of a command. */
  ViewsReach open() {
    return ViewsReach.open(config.read(), config.namesAFile());
  }

  AsOf asOf() {
    return AsOf.parse(asOf);
  }

  boolean isJson() {
    return format == Format.jsonl;
  }

  int limit() {
    return limit;
  }

  /** Asks page after page until the limit is reached. */
  <T> List<T> all(Queries queries, Question<T> question, int limit) {
    List<T> rows = new ArrayList<>();
    Answer<T> answer =
        question.ask(queries, asOf(), Paging.first(Math.max(1, Math.min(limit, Paging.MOST))));
    rows.addAll(answer.items());
    while (answer.next() != null && rows.size() < limit) {
      int left = Math.min(limit - rows.size(), Paging.MOST);
      answer = question.ask(queries, asOf(), new Paging(left, answer.next()));
      rows.addAll(answer.items());
    }
    return rows;
  }

  /** Asks, and writes the rows as JSON or as the text that a function makes of them. */
  <T> Integer answer(Output output, Question<T> question, Function<List<T>, String> text) {
    try (ViewsReach views = open()) {
      List<T> rows = all(views.queries(), question, limit);
      if (isJson()) {
        rows.forEach(row -> output.data().println(Json.line(row)));
      } else {
        output.data().print(text.apply(rows));
      }
      return 0;
    }
  }

  /** A question that is answered in pages. */
  @FunctionalInterface
  interface Question<T> {
    Answer<T> ask(Queries queries, AsOf asOf, Paging paging);
  }

  static @Nullable LocalDate day(String option, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new DatelineException(
          "%s: '%s' is no day; write 2020-07-21".formatted(option, text), e);
    }
  }
}
