package io.dateline.app.command;

import io.dateline.app.config.DatelineConfig;
import io.dateline.app.instance.StopOnSignal;
import io.dateline.app.service.Role;
import io.dateline.app.service.Services;
import io.dateline.app.terminal.Output;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Run one service against the real infrastructure of a configuration file.")
final class RunCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "ingest|enrich|projections", description = "Which service.")
  private Role role = Role.INGEST;

  @Option(names = "--port", paramLabel = "N", description = "Port of health, metrics and API.")
  private @Nullable Integer port;

  @Option(
      names = "--auth",
      description = "Require a token of every request; see 'dateline tokens add'.")
  private boolean auth;

  RunCommand(Output output) {
    this.output = output;
  }

  @Override
  @SuppressWarnings("try") // the resource is the provision for a signal, and does its work alone
  public Integer call() throws InterruptedException {
    DatelineConfig config = options.read(port, auth);
    config.http().requireFree();
    try (Services services =
            Services.start(
                Set.of(role),
                config.connections(role == Role.PROJECTIONS),
                config,
                config.embedded().data().resolve("state"));
        StopOnSignal unused = StopOnSignal.close(services, 0)) {
      String url = services.listen(config);
      output.notes().println("dateline " + role + " is up at " + url);
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
