package io.dateline.app.tail;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline tail}. */
@Command(
    name = "tail",
    mixinStandardHelpOptions = true,
    description = "Follow what is recorded, live.",
    subcommands = TailRelationsCommand.class)
public final class TailCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Made by picocli. */
  public TailCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command; see 'dateline tail -h'");
  }
}
