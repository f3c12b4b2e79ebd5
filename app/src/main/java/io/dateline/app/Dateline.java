package io.dateline.app;

import io.dateline.app.command.RootCommand;
import io.dateline.app.terminal.Logging;

/** The program. Exit codes: 0 done, 1 failed, 2 wrong usage. */
public final class Dateline {
  private Dateline() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Logging.choose(arguments);
    System.exit(RootCommand.commandLine().execute(arguments));
  }
}
