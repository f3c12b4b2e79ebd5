package io.dateline.app.query;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.WorkingReach;
import io.dateline.app.intake.Arrival;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Progress;
import io.dateline.ingest.erasure.Erasure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline articles erase}. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description =
        "Take back all that an article brought and destroy the key of its words. Prints PENDING"
            + " until the key is gone from the log's files too, then DONE; ask again to see.")
final class ArticlesEraseCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private RemovalOptions removal = new RemovalOptions();

  ArticlesEraseCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    String id = removal.id();
    try (WorkingReach reach = WorkingReach.open(options.read(), options.namesAFile());
        Progress progress = new Progress(output)) {
      Erasure erasure = reach.ingest().erase(id, removal.reason(), "user");
      if (removal.waits()) {
        new Arrival(reach.connections(), Arrival.USUAL_PATIENCE).await(progress);
      }
      output.data().println(erasure.state());
      output.notes().println("dateline: " + erasure.note());
    }
    return 0;
  }
}
