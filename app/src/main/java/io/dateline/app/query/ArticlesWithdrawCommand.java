package io.dateline.app.query;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.WorkingReach;
import io.dateline.app.intake.Arrival;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline articles withdraw}. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Take back all that an article brought; the log keeps what it said.")
final class ArticlesWithdrawCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(
      paramLabel = "ID",
      description = "Id of the article, as 'dateline articles' lists it.")
  private String id;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; kept on the log for ever.")
  private String reason;

  @Option(names = "--no-wait", description = "Do not wait for the views.")
  private boolean noWait;

  @SuppressWarnings("NullAway.Init") // picocli fills in what is required
  ArticlesWithdrawCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    ArticleIdOption.check(id);
    try (WorkingReach reach = WorkingReach.open(options.read(), options.namesAFile());
        Progress progress = new Progress(output)) {
      var ends = reach.ingest().withdraw(id, reason, "user");
      if (!noWait) {
        new Arrival(reach.connections(), Arrival.USUAL_PATIENCE).await(ends, progress);
      }
      output.notes().println("withdrawn: " + id);
    }
    return 0;
  }
}
