package io.dateline.app.query;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.WorkingReach;
import io.dateline.app.intake.Arrival;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline articles withdraw}. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Take back all that an article brought; the log keeps what it said.")
final class ArticlesWithdrawCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private RemovalOptions removal = new RemovalOptions();

  ArticlesWithdrawCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    String id = removal.id();
    try (WorkingReach reach = WorkingReach.open(options.read(), options.namesAFile());
        Progress progress = new Progress(output)) {
      var ends = reach.ingest().withdraw(id, removal.reason(), "user");
      if (removal.waits()) {
        new Arrival(reach.connections(), Arrival.USUAL_PATIENCE).await(ends, progress);
      }
      output.notes().println("withdrawn: " + id);
    }
    return 0;
  }
}
