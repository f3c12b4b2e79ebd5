package io.dateline.app.feeds;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.terminal.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Remove a feed; what it brought stays.")
final class FeedsRemoveCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "URL|ID", description = "Address or id of the feed.")
  private String feed = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the change.")
  private String reason = "by command";

  FeedsRemoveCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    String id =
        FeedLog.changeKnown(
            options.read(),
            options.namesAFile(),
            feed,
            (feeds, known) -> feeds.remove(known, reason));
    output.notes().println("feed " + id + " is removed");
    return 0;
  }
}
