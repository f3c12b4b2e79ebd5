package io.dateline.app.command;

import io.dateline.app.config.DatelineConfig;
import io.dateline.app.instance.Installation;
import io.dateline.app.instance.StopOnSignal;
import io.dateline.app.terminal.Output;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Run the embedded default until it is stopped.")
final class UpCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(names = "--port", paramLabel = "N", description = "Port of the dashboard and API; 8080.")
  private @Nullable Integer port;

  @Option(
      names = "--auth",
      description = "Require a token of every request; see 'dateline tokens add'.")
  private boolean auth;

  UpCommand(Output output) {
    this.output = output;
  }

  @Override
  @SuppressWarnings("try") // the resource is the provision for a signal, and does its work alone
  public Integer call() throws InterruptedException {
    DatelineConfig config = options.read(port, auth);
    config.http().requireFree();
    try (Installation installation = Installation.start(config);
        StopOnSignal unused = StopOnSignal.close(installation, 0)) {
      String url = installation.listen(config);
      output
          .notes()
          .printf(
              "dateline is up at %s, with data in %s; Ctrl-C stops it%n", url, installation.data());
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
