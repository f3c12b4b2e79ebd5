package io.dateline.app.deadletters;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.WorkingReach;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.ingest.deadletters.LetterFilter;
import io.dateline.ingest.deadletters.LetterGroup;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline dead-letters summary}. Made by the command line. */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    description = "Open dead letters by stage and reason, with a sample of each.")
public final class DeadLettersSummaryCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  DeadLettersSummaryCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    try (WorkingReach reach = WorkingReach.open(options.read(), options.namesAFile())) {
      Table table = new Table("stage", "reason", "count", "first", "last", "sample", "message");
      for (LetterGroup group : reach.ingest().deadLetters().summary(LetterFilter.all())) {
        table.add(
            group.stage(),
            group.reason(),
            group.count(),
            group.first(),
            group.last(),
            group.sample().id(),
            group.sample().message());
      }
      output.data().print(table.isEmpty() ? "no dead letters\n" : table.text());
    }
    return 0;
  }
}
