package io.dateline.app.feeds;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.ingest.feeds.FeedTrial;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Show what a feed would bring, item by item, without writing anything.")
final class FeedsTestCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "URL", description = "Address of the feed.")
  private String url = "";

  @Option(names = "--items", paramLabel = "N", description = "Most items to try; 5.")
  private int items = 5;

  FeedsTestCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws InterruptedException {
    FeedTrial trial = FeedTrial.of(url, items, options.read().ingest().fetch());
    if (trial.problem() != null) {
      output.notes().println("dateline: " + trial.url() + ": " + trial.problem());
      return 1;
    }
    output.notes().printf("%s %s: %d items%n", trial.format(), trial.url(), trial.listed());
    Table table = new Table("published", "characters", "title", "url", "problem");
    boolean well = true;
    for (FeedTrial.Item item : trial.items()) {
      var capture = item.capture();
      well &= item.problem() == null;
      table.add(
          capture == null ? null : capture.published(),
          capture == null ? null : capture.text().length(),
          capture == null ? null : capture.title(),
          item.url(),
          item.problem());
    }
    table.print(output.data());
    return well ? 0 : 1;
  }
}
