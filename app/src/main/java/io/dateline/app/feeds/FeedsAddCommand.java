package io.dateline.app.feeds;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.terminal.Output;
import io.dateline.ingest.feeds.Feed;
import io.dateline.schemas.config.Durations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Define a feed, or define it anew; a running instance polls it at once.")
final class FeedsAddCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "URL", description = "Address of an RSS, Atom or JSON feed.")
  private String url = "";

  @Option(names = "--title", description = "Its name; without, its own.")
  private @Nullable String title;

  @Option(names = "--outlet", description = "Domain or name of the outlet.")
  private @Nullable String outlet;

  @Option(
      names = "--interval",
      paramLabel = "DURATION",
      description = "Time between polls, such as 15m; without, as often as it brings news.")
  private @Nullable String interval;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "fetchPages=auto|always|never, withdrawOnGone, refetch=true|false.")
  private Map<String, String> settings = new LinkedHashMap<>();

  FeedsAddCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    Duration every = interval == null ? null : Durations.parse("--interval", interval);
    Feed feed = new Feed(Feed.idOf(url), url, title, outlet, every, settings, false);
    FeedLog.change(options.read(), options.namesAFile(), feeds -> feeds.define(feed));
    output.data().println(feed.feedId());
    return 0;
  }
}
