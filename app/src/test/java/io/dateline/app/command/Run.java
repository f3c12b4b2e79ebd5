package io.dateline.app.command;

import io.dateline.app.terminal.Output;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command answered.
 *
 * @param code exit code
 * @param data standard output
 * @param notes standard error
 */
public record Run(int code, String data, String notes) {
  /** Runs a command in this process, as the program would. */
  public static Run of(Object... arguments) {
    var data = new ByteArrayOutputStream();
    var notes = new ByteArrayOutputStream();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    Output output =
        new Output(
            new PrintStream(data, false, StandardCharsets.UTF_8),
            new PrintStream(notes, true, StandardCharsets.UTF_8),
            false);
    int code = RootCommand.commandLine(output).execute(texts);
    output.data().flush();
    return new Run(
        code, data.toString(StandardCharsets.UTF_8), notes.toString(StandardCharsets.UTF_8));
  }
}
