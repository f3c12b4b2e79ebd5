package io.dateline.app.intake;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.config.Connections;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.instance.WorkingReach;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Progress;
import io.dateline.ingest.capture.CaptureReport;
import io.dateline.ingest.capture.CaptureSource;
import io.dateline.ingest.sources.FileSource;
import io.dateline.ingest.sources.StreamSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline ingest}: articles into the log. Made by the command line. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Bring articles in from files, directories, standard input or feeds, and wait until the"
            + " views show them.")
public final class IngestCommand implements Callable<Integer> {

  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|URL|-",
      description = "txt, html, jsonl or feed XML; the address of a feed; - is standard input.")
  private List<String> sources = List.of();

  @Option(names = "--no-wait", description = "Return when the log has the articles.")
  private boolean noWait;

  IngestCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    DatelineConfig config = options.read();
    try (WorkingReach reach = WorkingReach.open(config, options.namesAFile());
        Progress progress = new Progress(output)) {
      boolean well = true;
      for (CaptureSource source : local()) {
        well &= report(reach.ingest().ingest(source));
      }
      for (String url : addresses()) {
        well &= new FeedIntake(output, reach).take(url);
      }
      if (!noWait) {
        await(reach.connections(), progress);
      }
      return well ? 0 : 1;
    }
  }

  private void await(Connections connections, Progress progress) {
    new Arrival(connections, Arrival.USUAL_PATIENCE).await(progress);
  }

  /** Files in one source, so that they share transactions; standard input where it is named. */
  private List<CaptureSource> local() {
    List<CaptureSource> found = new ArrayList<>();
    List<Path> files =
        sources.stream()
            .filter(source -> !source.equals("-") && !isAddress(source))
            .map(Path::of)
            .toList();
    if (!files.isEmpty()) {
      found.add(new FileSource(files));
    }
    if (sources.contains("-")) {
      found.add(new StreamSource("STDIN", "standard input", System.in));
    }
    return found;
  }

  private List<String> addresses() {
    return sources.stream().filter(IngestCommand::isAddress).toList();
  }

  private static boolean isAddress(String source) {
    return source.startsWith("http://") || source.startsWith("https://");
  }

  private boolean report(CaptureReport report) {
    report
        .rejections()
        .forEach(
            rejection ->
                output
                    .notes()
                    .println(
                        "dateline: "
                            + rejection.source()
                            + (rejection.line() < 0 ? "" : ":" + rejection.line())
                            + ": "
                            + rejection.message()
                            + " ("
                            + rejection.reason()
                            + ")"));
    output
        .notes()
        .printf(
            "captured %d, left out as known %d, rejected %d%n",
            report.captured(), report.skipped(), report.rejected());
    return report.rejected() == 0;
  }
}
