package io.dateline.app.access;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Whose tokens there are, and what they allow.")
final class TokensListCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  TokensListCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    Table table = new Table("name", "roles", "created");
    for (Token token : new TokenFile(options.read().tokenFile()).tokens()) {
      table.add(token.name(), TokenFile.words(token.roles()), token.created());
    }
    output.data().print(table.isEmpty() ? "no tokens; see 'dateline tokens add'\n" : table.text());
    return 0;
  }
}
