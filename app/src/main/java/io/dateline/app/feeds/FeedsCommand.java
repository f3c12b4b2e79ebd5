package io.dateline.app.feeds;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline feeds}: what is polled. Made by the command line. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    description = "Manage the feeds that a running Dateline polls.",
    subcommands = {
      FeedsListCommand.class,
      FeedsShowCommand.class,
      FeedsAddCommand.class,
      FeedChange.Pause.class,
      FeedChange.Resume.class,
      FeedChange.Remove.class,
      FeedsTestCommand.class,
      FeedsStatusCommand.class,
      FeedsCompletenessCommand.class,
      FeedsImportCommand.class,
      FeedsExportCommand.class
    })
public final class FeedsCommand implements Runnable {
  @Spec private CommandSpec spec;

  FeedsCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Missing command: add, list, show, status, completeness, pause, resume, remove, test, import or export");
  }
}
