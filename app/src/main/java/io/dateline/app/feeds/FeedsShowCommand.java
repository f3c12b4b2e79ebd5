package io.dateline.app.feeds;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.ViewsReach;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.FeedItem;
import io.dateline.projections.query.Paging;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "One feed with its last polls.")
final class FeedsShowCommand implements Callable<Integer> {
  private static final int POLLS = 20;

  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "URL|ID", description = "Address or id of the feed.")
  private String wanted = "";

  FeedsShowCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    try (ViewsReach views = ViewsReach.open(options.read(), options.namesAFile())) {
      FeedItem feed = FeedLog.find(views.queries(), wanted);
      output.data().printf("id      %s%nurl     %s%n", feed.id(), feed.url());
      line("title", feed.title());
      line("outlet", feed.outlet());
      line("format", feed.format());
      line("state", feed.state() + " since " + feed.since() + " " + feed.reason());
      Table table =
          new Table("poll", "outcome", "status", "items", "captured", "known", "failed", "error");
      views
          .queries()
          .polls(feed.id(), AsOf.now(), Paging.first(POLLS))
          .items()
          .forEach(
              poll ->
                  table.add(
                      poll.startedAt(),
                      poll.outcome(),
                      poll.httpStatus(),
                      poll.items(),
                      poll.captured(),
                      poll.known(),
                      poll.failed(),
                      poll.error()));
      output.data().print("\n" + (table.isEmpty() ? "not polled yet\n" : table.text()));
    }
    return 0;
  }

  private void line(String name, @Nullable String value) {
    if (value != null) {
      output.data().printf("%-7s %s%n", name, value.strip());
    }
  }
}
