package io.dateline.app.command;

import io.dateline.app.terminal.Output;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/** Writes out what is buffered when a command ends, however it ends. */
record Flushing(IExecutionStrategy strategy, Output output) implements IExecutionStrategy {
  @Override
  public int execute(ParseResult parsed) {
    try {
      return strategy.execute(parsed);
    } finally {
      output.data().flush();
      output.notes().flush();
    }
  }
}
