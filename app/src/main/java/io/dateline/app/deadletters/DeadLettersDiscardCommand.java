package io.dateline.app.deadletters;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.WorkingReach;
import io.dateline.app.terminal.Output;
import io.dateline.ingest.deadletters.LetterFilter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline dead-letters discard}. Made by the command line. */
@Command(
    name = "discard",
    mixinStandardHelpOptions = true,
    description = "Resolve dead letters without another attempt; says why on the log.")
public final class DeadLettersDiscardCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private LetterSelection selection = new LetterSelection();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why they are not worth another attempt; kept with them.")
  private String reason = "";

  DeadLettersDiscardCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    LetterFilter filter = selection.filter(null);
    try (WorkingReach reach = WorkingReach.open(options.read(), options.namesAFile())) {
      int discarded = reach.ingest().deadLetters().discard(filter, reason, "command");
      output.notes().printf("discarded %d%n", discarded);
    }
    return 0;
  }
}
