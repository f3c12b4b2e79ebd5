package io.dateline.app.feeds;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.terminal.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "pause",
    mixinStandardHelpOptions = true,
    description = "Stop polling a feed until it is resumed.")
final class FeedsPauseCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "URL|ID", description = "Address or id of the feed.")
  private String feed = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the change.")
  private String reason = "by command";

  FeedsPauseCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    String id =
        FeedLog.changeKnown(
            options.read(),
            options.namesAFile(),
            feed,
            (feeds, known) -> feeds.pause(known, reason));
    output.notes().println("feed " + id + " is paused");
    return 0;
  }
}
