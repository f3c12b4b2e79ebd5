package io.dateline.app.command;

import io.dateline.app.config.ConfigListing;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.terminal.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Check a configuration file, or print what is in force.")
final class ConfigCommand implements Runnable {
  private final Output output;
  @Spec private CommandSpec spec;

  ConfigCommand(Output output) {
    this.output = output;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command: check or print");
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Read the configuration and say whether it is right.")
  Integer check(@Mixin ConfigOptions options) {
    DatelineConfig config = options.read();
    output
        .data()
        .println("ok: " + (config.kafka().isEmpty() ? "embedded default" : "real infrastructure"));
    return 0;
  }

  @Command(
      name = "print",
      mixinStandardHelpOptions = true,
      description = "Print the configuration in force as YAML, without secrets.")
  Integer print(@Mixin ConfigOptions options) {
    ConfigListing.of(options.read()).forEach(output.data()::println);
    return 0;
  }
}
