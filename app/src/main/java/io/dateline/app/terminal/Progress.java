package io.dateline.app.terminal;

/** One line that tells how far a command has come, where a person watches; nothing elsewhere. */
public final class Progress implements AutoCloseable {
  private static final int WIDTH = 30;

  private final Output output;
  private boolean shown;

  /**
   * @param output where to show it
   */
  public Progress(Output output) {
    this.output = output;
  }

  /** Shows the state of a task. */
  public void show(String task, long done, long of) {
    if (!output.terminal()) {
      return;
    }
    int filled = of <= 0 ? WIDTH : (int) Math.min(WIDTH, WIDTH * done / of);
    output
        .notes()
        .printf(
            "\r%s [%s%s] %d/%d\u001B[K",
            task, "#".repeat(filled), "-".repeat(WIDTH - filled), done, of);
    output.notes().flush();
    shown = true;
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (shown) {
      output.notes().print("\r\u001B[K");
      output.notes().flush();
    }
  }
}
