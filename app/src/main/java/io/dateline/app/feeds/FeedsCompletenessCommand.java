package io.dateline.app.feeds;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.ViewsReach;
import io.dateline.app.terminal.Json;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.FeedCompleteness;
import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "completeness",
    mixinStandardHelpOptions = true,
    description =
        "What became of every item that feeds listed in a period; fails where one is unaccounted"
            + " for.")
final class FeedsCompletenessCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(arity = "0..1", paramLabel = "URL|ID", description = "One feed.")
  private @Nullable String wanted;

  @Option(
      names = "--from",
      paramLabel = "T",
      description = "A day or time; the last seven days without.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "T",
      description = "A day or time, not included; now without.")
  private @Nullable String to;

  @Option(names = "--json", description = "A line of JSON for each feed.")
  private boolean json;

  FeedsCompletenessCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    Instant end = to == null ? Instant.now() : time("--to", to);
    Instant begin = from == null ? end.minus(Duration.ofDays(7)) : time("--from", from);
    try (ViewsReach views = ViewsReach.open(options.read(), options.namesAFile())) {
      String id = wanted == null ? null : FeedLog.find(views.queries(), wanted).id();
      List<FeedCompleteness> feeds =
          views.queries().feedCompleteness(id, begin, end, AsOf.now()).items();
      if (json) {
        feeds.forEach(feed -> output.data().println(Json.line(feed)));
      } else {
        output.data().print(table(feeds).text());
      }
      return feeds.stream().allMatch(feed -> feed.unaccounted() == 0) ? 0 : 1;
    }
  }

  private static Table table(List<FeedCompleteness> feeds) {
    Table table =
        new Table(
            "polls",
            "answered",
            "listed",
            "captured",
            "duplicate",
            "failed",
            "never seen again",
            "waiting",
            "unaccounted",
            "feed");
    feeds.forEach(
        feed ->
            table.add(
                feed.polls(),
                feed.answered(),
                feed.listed(),
                feed.captured(),
                feed.duplicates(),
                feed.failed(),
                feed.vanished(),
                feed.waiting(),
                feed.unaccounted(),
                feed.url()));
    table.add(
        sum(feeds, FeedCompleteness::polls),
        sum(feeds, FeedCompleteness::answered),
        sum(feeds, FeedCompleteness::listed),
        sum(feeds, FeedCompleteness::captured),
        sum(feeds, FeedCompleteness::duplicates),
        sum(feeds, FeedCompleteness::failed),
        sum(feeds, FeedCompleteness::vanished),
        sum(feeds, FeedCompleteness::waiting),
        sum(feeds, FeedCompleteness::unaccounted),
        "all");
    return table;
  }

  private static long sum(List<FeedCompleteness> feeds, ToLongFunction<FeedCompleteness> count) {
    return feeds.stream().mapToLong(count).sum();
  }

  private static Instant time(String option, String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new DatelineException(
          option + ": '" + text + "' is no time; write 2026-03-04 or 2026-03-04T05:00:00Z", e);
    }
  }
}
