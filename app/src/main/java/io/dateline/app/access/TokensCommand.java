package io.dateline.app.access;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline tokens}. */
@Command(
    name = "tokens",
    mixinStandardHelpOptions = true,
    description = "Tokens for the HTTP interface of an instance that runs with --auth.",
    subcommands = {TokensAddCommand.class, TokensListCommand.class, TokensRevokeCommand.class})
public final class TokensCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Made by picocli. */
  public TokensCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command; see 'dateline tokens -h'");
  }
}
