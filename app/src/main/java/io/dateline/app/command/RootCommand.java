package io.dateline.app.command;

import io.dateline.app.access.TokensCommand;
import io.dateline.app.archive.ExportCommand;
import io.dateline.app.archive.RestoreCommand;
import io.dateline.app.audit.AuditCommand;
import io.dateline.app.contracts.SchemasCommand;
import io.dateline.app.demo.DemoCommand;
import io.dateline.app.doctor.DoctorCommand;
import io.dateline.app.evaluate.EvaluateCommand;
import io.dateline.app.extract.ExtractCommand;
import io.dateline.app.feeds.FeedsCommand;
import io.dateline.app.intake.BackfillCommand;
import io.dateline.app.intake.IngestCommand;
import io.dateline.app.keys.KeysCommand;
import io.dateline.app.query.ActorsCommand;
import io.dateline.app.query.ArticlesCommand;
import io.dateline.app.query.DeadLettersCommand;
import io.dateline.app.query.RelationsCommand;
import io.dateline.app.query.StancesCommand;
import io.dateline.app.replay.ReplayCommand;
import io.dateline.app.tag.TagCommand;
import io.dateline.app.tail.TailCommand;
import io.dateline.app.terminal.Output;
import io.dateline.app.trace.TraceCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself, which only knows its subcommands. */
@Command(
    name = "dateline",
    description =
        "News articles into an auditable record of who supports, opposes or attacks whom.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      RunCommand.class,
      IngestCommand.class,
      BackfillCommand.class,
      RelationsCommand.class,
      ActorsCommand.class,
      ArticlesCommand.class,
      StancesCommand.class,
      DeadLettersCommand.class,
      FeedsCommand.class,
      TraceCommand.class,
      ReplayCommand.class,
      AuditCommand.class,
      EnginesCommand.class,
      ExportCommand.class,
      RestoreCommand.class,
      EvaluateCommand.class,
      TailCommand.class,
      TagCommand.class,
      ExtractCommand.class,
      TopicsCommand.class,
      TokensCommand.class,
      KeysCommand.class,
      SchemasCommand.class,
      ConfigCommand.class,
      DoctorCommand.class,
      CommandLine.HelpCommand.class,
    })
public final class RootCommand implements Runnable {
  @Spec private CommandSpec spec;

  RootCommand() {}

  /** The command line, ready to execute; one for each run. */
  public static CommandLine commandLine() {
    return commandLine(Output.standard());
  }

  /**
   * @param output where commands write
   */
  public static CommandLine commandLine(Output output) {
    CommandLine line = new CommandLine(new RootCommand(), new CommandFactory(output));
    line.setOut(new PrintWriter(output.data(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(output.notes(), true, StandardCharsets.UTF_8));
    line.setExecutionStrategy(new Flushing(new CommandLine.RunLast(), output));
    line.setExecutionExceptionHandler(new FailureReport(output));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setExpandAtFiles(false);
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command; see 'dateline --help'");
  }
}
