package io.dateline.app.trace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline trace}: why the views say something. Made by the command line. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = "Explain a finding by the records of the log that it rests on.",
    subcommands = TraceRelationCommand.class)
public final class TraceCommand implements Runnable {
  @Spec private CommandSpec spec;

  TraceCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command: write 'trace relation ID'");
  }
}
