package io.dateline.app.replay;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline replay}: builds anew from the log. Made by the command line. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Build anew from the log what was derived from it.",
    subcommands = {
      ReplayViewsCommand.class,
      ReplayEnrichmentCommand.class,
      ReplayExtractionCommand.class
    })
public final class ReplayCommand implements Runnable {
  @Spec private CommandSpec spec;

  ReplayCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Missing command: write 'replay views', 'replay enrichment' or 'replay extraction'");
  }
}
