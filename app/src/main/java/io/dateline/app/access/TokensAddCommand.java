package io.dateline.app.access;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.terminal.Output;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Make a token and print it, this once: only its hash is kept.")
final class TokensAddCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "NAME", description = "Whose it is, for the log.")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      split = ",",
      required = true,
      description = "read, ingest, operate, audit; several separated by commas.")
  private List<String> roles = List.of();

  TokensAddCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    var tokens = new TokenFile(options.read().tokenFile());
    String token =
        tokens.add(
            name,
            roles.stream().map(AccessRole::parse).collect(Collectors.toSet()),
            LocalDate.now(ZoneOffset.UTC));
    output.data().println(token);
    return 0;
  }
}
