package io.dateline.app.access;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.terminal.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    description = "Take a token away; it is refused from the next request on.")
final class TokensRevokeCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "NAME", description = "Whose it is.")
  private String name = "";

  TokensRevokeCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    new TokenFile(options.read().tokenFile()).revoke(name);
    output.notes().println("revoked " + name);
    return 0;
  }
}
