package io.dateline.app.deadletters;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.WorkingReach;
import io.dateline.app.terminal.Output;
import io.dateline.ingest.deadletters.LetterFilter;
import io.dateline.ingest.deadletters.RedriveReport;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline dead-letters redrive}. Made by the command line. */
@Command(
    name = "redrive",
    mixinStandardHelpOptions = true,
    description =
        "Send dead letters back to the stage they came from. What fails again is a new letter with"
            + " its attempts counted.")
public final class DeadLettersRedriveCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private LetterSelection selection = new LetterSelection();

  @Option(names = "--reason", description = "The same as --class.")
  private @Nullable String reason;

  DeadLettersRedriveCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    LetterFilter filter = selection.filter(reason);
    try (WorkingReach reach = WorkingReach.open(options.read(), options.namesAFile())) {
      RedriveReport report = reach.ingest().deadLetters().redrive(filter, "command");
      report
          .refusals()
          .forEach(
              refusal ->
                  output.notes().println("dateline: " + refusal.id() + ": " + refusal.why()));
      output.notes().printf("redriven %d, left %d%n", report.redriven(), report.refusals().size());
      return report.refusals().isEmpty() ? 0 : 1;
    }
  }
}
