package io.dateline.app.command;

import io.dateline.app.terminal.Output;
import io.dateline.enrich.engine.EngineRelease;
import io.dateline.enrich.text.TextEngine;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline engines}: keeps the engine of this build for later versions of Dateline. */
@Command(
    name = "engines",
    mixinStandardHelpOptions = true,
    description =
        "Write the text engine of this build, with its models, into a directory from which later"
            + " versions of Dateline load it: DIR/VERSION/engine.jar.")
final class EnginesCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @SuppressWarnings("UnusedVariable") // picocli refuses anything else
  @Parameters(paramLabel = "release", description = "The one thing to do: release.")
  private Action action = Action.release;

  @Option(
      names = "--engines",
      paramLabel = "DIR",
      description = "Where; 'engines' in the data directory unless said otherwise.")
  private @Nullable Path directory;

  private enum Action {
    release
  }

  EnginesCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    Path into = directory == null ? options.read().engines() : directory;
    output.data().println(EngineRelease.write(TextEngine.create(), into));
    return 0;
  }
}
