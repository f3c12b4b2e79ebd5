package io.dateline.app.feeds;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.ViewsReach;
import io.dateline.app.terminal.Json;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.FeedHealth;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "How feeds fare: state, last polls, and the last day against what their history leads to"
            + " expect. Fails where one is not OK.")
final class FeedsStatusCommand implements Callable<Integer> {
  private static final String BARS = " ▁▂▃▄▅▆▇█";
  private static final List<String> WELL = List.of("OK", "NEW", "PAUSED", "MOVED");

  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(arity = "0..1", paramLabel = "URL|ID", description = "One feed, by the hour.")
  private @Nullable String wanted;

  @Option(names = "--troubled", description = "Only feeds that are not OK.")
  private boolean troubled;

  @Option(names = "--json", description = "A line of JSON for each feed.")
  private boolean json;

  FeedsStatusCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    try (ViewsReach views = ViewsReach.open(options.read(), options.namesAFile())) {
      Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      String id = wanted == null ? null : FeedLog.find(views.queries(), wanted).id();
      List<FeedHealth> all = views.queries().feedHealth(id, now, AsOf.now()).items();
      List<FeedHealth> shown =
          all.stream().filter(feed -> !troubled || !WELL.contains(feed.state())).toList();
      if (json) {
        shown.forEach(feed -> output.data().println(Json.line(feed)));
      } else {
        output.data().print(shown.isEmpty() ? "no feeds to show\n" : table(shown, now).text());
        if (id != null) {
          shown.forEach(feed -> output.data().print("\n" + byHour(feed, now)));
        }
      }
      summary(all);
      return all.stream().allMatch(feed -> WELL.contains(feed.state())) ? 0 : 1;
    }
  }

  private void summary(List<FeedHealth> feeds) {
    Map<String, Integer> states = new TreeMap<>();
    feeds.forEach(feed -> states.merge(feed.state(), 1, Integer::sum));
    output.notes().println(feeds.size() + " feeds: " + states);
  }

  private static Table table(List<FeedHealth> feeds, Instant now) {
    Table table =
        new Table(
            "state",
            "since",
            "good poll",
            "next",
            "day",
            "expected",
            "24 hours",
            "dup",
            "failed",
            "latency",
            "silence",
            "url",
            "reason");
    for (FeedHealth feed : feeds) {
      table.add(
          feed.state(),
          ago(feed.since(), now),
          ago(feed.lastGoodPoll(), now),
          ago(feed.nextPoll(), now),
          feed.items(),
          number(feed.expected(), "%.1f"),
          bars(feed.itemsByHour()),
          percent(feed.duplicateShare()),
          feed.extractionFailures(),
          feed.latencySeconds() == null ? null : span(Duration.ofSeconds(feed.latencySeconds())),
          number(feed.silenceProbability(), "%.2f"),
          feed.url(),
          feed.reason());
    }
    return table;
  }

  private static String byHour(FeedHealth feed, Instant now) {
    Table table = new Table("hour (UTC)", "items", "expected");
    Instant first = now.minus(feed.itemsByHour().size(), ChronoUnit.HOURS);
    for (int hour = 0; hour < feed.itemsByHour().size(); hour++) {
      table.add(
          first.plus(hour, ChronoUnit.HOURS).toString().substring(0, 16),
          feed.itemsByHour().get(hour),
          feed.expectedByHour().isEmpty() ? null : number(feed.expectedByHour().get(hour), "%.1f"));
    }
    return table.text();
  }

  private static String bars(List<Integer> items) {
    int most = items.stream().mapToInt(Integer::intValue).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (int count : items) {
      int level = most == 0 ? 0 : (int) Math.ceil((double) count * (BARS.length() - 1) / most);
      out.append(level == 0 ? '.' : BARS.charAt(level));
    }
    return out.toString();
  }

  /** How long ago, or, behind a plus, how long from now. */
  private static @Nullable String ago(@Nullable Instant at, Instant now) {
    if (at == null) {
      return null;
    }
    Duration past = Duration.between(at, now);
    return past.isNegative() ? "+" + span(past.negated()) : span(past);
  }

  private static String span(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 120) {
      return seconds + "s";
    }
    if (seconds < 7200) {
      return seconds / 60 + "m";
    }
    return seconds < 172_800 ? seconds / 3600 + "h" : seconds / 86_400 + "d";
  }

  private static @Nullable String percent(@Nullable Double share) {
    return share == null ? null : Math.round(100 * share) + "%";
  }

  private static @Nullable String number(@Nullable Double value, String format) {
    return value == null ? null : String.format(Locale.ROOT, format, value);
  }
}
