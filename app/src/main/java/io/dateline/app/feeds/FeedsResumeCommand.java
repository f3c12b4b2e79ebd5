package io.dateline.app.feeds;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.terminal.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description = "Poll a paused feed again.")
final class FeedsResumeCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "URL|ID", description = "Address or id of the feed.")
  private String feed = "";

  FeedsResumeCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    String id =
        FeedLog.changeKnown(
            options.read(), options.namesAFile(), feed, (feeds, known) -> feeds.resume(known));
    output.notes().println("feed " + id + " is resumed");
    return 0;
  }
}
