package io.dateline.app;

import io.dateline.app.command.RootCommand;
import io.dateline.app.terminal.Logging;
import java.io.PrintStream;
import java.util.function.IntSupplier;

/** The program. Exit codes: 0 done, 1 failed, 2 wrong usage, 70 broken (no memory, damaged jar). */
public final class Dateline {
  /** As sysexits.h has it for an internal error of the software. */
  static final int BROKEN = 70;

  private Dateline() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Logging.choose(arguments);
    int code = run(() -> RootCommand.commandLine().execute(arguments), System.err);
    // threads of parts must not keep the process alive
    Runtime.getRuntime().exit(code);
  }

  /** Errors of the virtual machine, which the command line lets pass, are told and have a code. */
  static int run(IntSupplier command, PrintStream notes) {
    try {
      return command.getAsInt();
    } catch (Error e) {
      notes.println("dateline: broken:");
      e.printStackTrace(notes);
      notes.flush();
      return BROKEN;
    }
  }
}
