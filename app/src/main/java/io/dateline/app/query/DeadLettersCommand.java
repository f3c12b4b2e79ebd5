package io.dateline.app.query;

import io.dateline.app.deadletters.DeadLettersDiscardCommand;
import io.dateline.app.deadletters.DeadLettersRedriveCommand;
import io.dateline.app.deadletters.DeadLettersShowCommand;
import io.dateline.app.deadletters.DeadLettersSummaryCommand;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.projections.query.DeadLetterItem;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline dead-letters}: what was given up on, and why. Made by the command line. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    description = "What a stage could not take, and why; nobody has resolved it yet.",
    subcommands = {
      DeadLettersSummaryCommand.class,
      DeadLettersShowCommand.class,
      DeadLettersRedriveCommand.class,
      DeadLettersDiscardCommand.class
    })
public final class DeadLettersCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private QueryOptions options = new QueryOptions();

  @Option(names = "--stage", description = "Stage that gave up.")
  private @Nullable String stage;

  @Option(names = "--reason", description = "Class of the failure, such as UNKNOWN_SCHEMA.")
  private @Nullable String reason;

  DeadLettersCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    return options.answer(
        output,
        (queries, asOf, page) -> queries.deadLetters(stage, reason, asOf, page),
        DeadLettersCommand::table);
  }

  private static String table(List<DeadLetterItem> letters) {
    Table table =
        new Table("id", "recorded", "try", "stage", "reason", "bytes", "source", "message");
    letters.forEach(
        letter ->
            table.add(
                letter.log().partition() + "-" + letter.log().offset(),
                letter.recordedAt(),
                letter.attempt(),
                letter.stage(),
                letter.reason(),
                letter.length(),
                place(letter),
                letter.message()));
    return table.isEmpty() ? "no dead letters\n" : table.text();
  }

  private static String place(DeadLetterItem letter) {
    boolean topic = letter.sourcePartition() != null && letter.sourcePartition() >= 0;
    boolean line = letter.sourceOffset() != null && letter.sourceOffset() >= 0;
    return letter.source()
        + (topic ? "-" + letter.sourcePartition() : "")
        + (line ? ":" + letter.sourceOffset() : "");
  }
}
