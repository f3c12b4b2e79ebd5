package io.dateline.app.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where commands write. Data goes to {@link #data}, all else to {@link #notes}; both in UTF-8.
 *
 * @param data standard output
 * @param notes standard error
 * @param terminal whether standard error is read by a person, who may see progress
 */
public record Output(PrintStream data, PrintStream notes, boolean terminal) {
  private static final int BUFFER = 1 << 16;

  /** The streams of this process. */
  public static Output standard() {
    return new Output(stream(FileDescriptor.out), stream(FileDescriptor.err), hasTerminal());
  }

  /** Whether whoever reads the data has gone, as {@code head} does; there is no use in going on. */
  public boolean readerGone() {
    return data.checkError();
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
        descriptor == FileDescriptor.err,
        StandardCharsets.UTF_8);
  }

  /** Only the launcher can tell: Java has no way to ask about standard error. */
  private static boolean hasTerminal() {
    return Boolean.getBoolean("dateline.terminal");
  }
}
