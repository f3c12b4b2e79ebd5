package io.dateline.app.feeds;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.terminal.Output;
import io.dateline.ingest.feeds.FeedList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write all feeds as OPML, with what 'feeds import' needs to define them alike.")
final class FeedsExportCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  FeedsExportCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    FeedLog.change(
        options.read(),
        options.namesAFile(),
        feeds -> output.data().print(FeedList.write(feeds.all())));
    return 0;
  }
}
