package io.dateline.app.keys;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline keys}. Made by the command line. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "The keys of articles, and the wrapping key that they lie under.",
    subcommands = {KeysListCommand.class, KeysRotateCommand.class})
public final class KeysCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Made by picocli. */
  public KeysCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command: list or rotate");
  }
}
