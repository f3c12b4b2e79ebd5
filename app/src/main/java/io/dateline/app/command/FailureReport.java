package io.dateline.app.command;

import io.dateline.app.terminal.Output;
import io.dateline.schemas.DatelineException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells a person what went wrong: one line for what Dateline knows about, the whole trace for what
 * it does not, since that is a mistake of its own.
 */
record FailureReport(Output output) implements IExecutionExceptionHandler {
  private static final int FAILED = 1;

  @Override
  public int handleExecutionException(Exception error, CommandLine line, ParseResult parsed) {
    if (error instanceof DatelineException) {
      output.notes().println("dateline: " + error.getMessage());
      if (System.getenv("DATELINE_TRACE") != null) {
        error.printStackTrace(output.notes());
      }
    } else {
      output.notes().println("dateline: unexpected failure, please report it with these lines:");
      error.printStackTrace(output.notes());
    }
    return FAILED;
  }
}
