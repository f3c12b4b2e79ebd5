package io.dateline.app.intake;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.instance.WorkingReach;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Progress;
import io.dateline.ingest.capture.CaptureReport;
import io.dateline.ingest.capture.CaptureSource;
import io.dateline.ingest.sources.Backfill;
import io.dateline.ingest.sources.FileSource;
import io.dateline.ingest.sources.WarcSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline backfill}: older articles, resumable. Made by the command line. */
@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    description =
        "Bring in what is older than the live feeds: pages of sitemaps, WARC files, directories of"
            + " HTML, JSON Lines. An article counts as seen when it was published, so that a live"
            + " text of it stays the current one. Broken off, the same command goes on.")
public final class BackfillCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "SITEMAP|FILE|DIR",
      description = "Address of a sitemap or an index of them; .warc, .warc.gz, .jsonl; directory.")
  private List<String> sources = List.of();

  @Option(
      names = "--progress",
      paramLabel = "DIR",
      description =
          "Where it is kept how far each source is done; below the data directory without.")
  private @Nullable Path progress;

  @Option(names = "--no-wait", description = "Return when the log has the articles.")
  private boolean noWait;

  BackfillCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    DatelineConfig config = options.read();
    Path directory = progress == null ? config.embedded().data().resolve("backfill") : progress;
    boolean well = true;
    try (WorkingReach reach = WorkingReach.open(config, options.namesAFile());
        Progress shown = new Progress(output)) {
      for (String source : sources) {
        Backfill backfill = reach.ingest().backfill(directory.resolve(name(source)));
        output.notes().printf("%s: %d documents done before%n", source, backfill.done());
        well &= report(source, backfill.run(source(source, reach)));
      }
      if (!noWait) {
        new Arrival(reach.connections(), PATIENCE).await(shown);
      }
    }
    return well ? 0 : 1;
  }

  private static CaptureSource source(String source, WorkingReach reach) {
    if (source.startsWith("http://") || source.startsWith("https://")) {
      return reach.ingest().feeds().sitemap(source);
    }
    return WarcSource.isWarc(source)
        ? new WarcSource(Path.of(source))
        : new FileSource(List.of(Path.of(source)), "BACKFILL");
  }

  /** A file name for any source; the same source has the same. */
  private static String name(String source) {
    String absolute =
        source.contains("://") ? source : Path.of(source).toAbsolutePath().normalize().toString();
    String readable = absolute.replaceAll("[^A-Za-z0-9.]+", "-");
    return readable.substring(Math.max(0, readable.length() - 80))
        + "-"
        + Integer.toHexString(absolute.hashCode())
        + ".done";
  }

  private boolean report(String source, CaptureReport report) {
    report
        .rejections()
        .forEach(
            rejection ->
                output.notes().println("dateline: " + rejection + " (" + rejection.reason() + ")"));
    output
        .notes()
        .printf(
            "%s: captured %d, left out as known %d, rejected %d%n",
            source, report.captured(), report.skipped(), report.rejected());
    return report.rejected() == 0;
  }
}
