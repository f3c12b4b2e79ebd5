package io.dateline.app.feeds;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.ViewsReach;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.projections.query.FeedItem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "All feeds and how they fare.")
final class FeedsListCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  FeedsListCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    try (ViewsReach views = ViewsReach.open(options.read(), options.namesAFile())) {
      Table table = new Table("id", "state", "last poll", "outlet", "url", "reason");
      for (FeedItem feed : FeedLog.all(views.queries())) {
        table.add(
            feed.id(),
            feed.state(),
            feed.lastPoll() == null ? null : feed.lastPoll().startedAt(),
            feed.outlet(),
            feed.url(),
            feed.reason());
      }
      output.data().print(table.isEmpty() ? "no feeds; see 'dateline feeds add'\n" : table.text());
    }
    return 0;
  }
}
