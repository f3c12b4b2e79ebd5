package io.dateline.app;

import io.dateline.app.command.RootCommand;
import io.dateline.app.terminal.Logging;

/** The program. Exit codes: 0 done, 1 failed, 2 wrong usage. */
public final class Dateline {
  private static final int FAILED = 1;

  private Dateline() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Logging.choose(arguments);
    int code = FAILED;
    try {
      code = RootCommand.commandLine().execute(arguments);
    } finally {
      // also after an error that nobody foresaw: threads of parts must not keep the process alive
      Runtime.getRuntime().exit(code);
    }
  }
}
