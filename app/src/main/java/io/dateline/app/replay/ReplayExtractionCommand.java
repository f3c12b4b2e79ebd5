package io.dateline.app.replay;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.instance.WorkingReach;
import io.dateline.app.terminal.Output;
import io.dateline.ingest.archive.ExtractionReplay;
import io.dateline.schemas.DatelineException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "extraction",
    mixinStandardHelpOptions = true,
    description =
        "Extract the current texts anew from the pages that the archive keeps; what comes out"
            + " otherwise is a revision.")
final class ReplayExtractionCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "Directory of the WARC files; ingest.archive-directory without.")
  private @Nullable Path archive;

  @Option(names = "--dry-run", description = "Only count what would change.")
  private boolean dryRun;

  ReplayExtractionCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    DatelineConfig config = options.read();
    Path directory = archive == null ? config.ingest().archive() : archive;
    if (directory == null) {
      throw new DatelineException(
          "no archive is configured; name its directory with --archive DIR, or set"
              + " ingest.archive-directory so that pages are kept from now on");
    }
    try (WorkingReach reach = WorkingReach.open(config, options.namesAFile())) {
      ExtractionReplay.Report report = reach.ingest().replayExtraction(directory, !dryRun);
      output
          .notes()
          .printf(
              "unchanged %d, %s %d, not in the archive %d, no article any more %d%n",
              report.unchanged(),
              dryRun ? "would change" : "changed",
              report.changed(),
              report.missing(),
              report.failed());
    }
    return 0;
  }
}
