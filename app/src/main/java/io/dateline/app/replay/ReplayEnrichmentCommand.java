package io.dateline.app.replay;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.instance.Reach;
import io.dateline.app.service.Enrichment;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Progress;
import io.dateline.enrich.engine.ReleasedEngines;
import io.dateline.enrich.stream.EnrichReplay;
import io.dateline.enrich.stream.ReplayReport;
import io.dateline.enrich.text.TextEngine;
import io.dateline.projections.query.AsOf;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.keys.ArticleWords;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "enrichment",
    mixinStandardHelpOptions = true,
    description =
        "Tag captured articles with another engine beside the live one, and report what it says"
            + " otherwise. Nothing is kept of it, unless --promote makes that engine the live one"
            + " and has each article tagged anew.")
final class ReplayEnrichmentCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--since",
      paramLabel = "T",
      description = "Only what was captured from that day or time on.")
  private @Nullable String since;

  @Option(
      names = "--engine",
      paramLabel = "V",
      description = "Version of the engine; that of this build unless said otherwise.")
  private @Nullable String engine;

  @Option(names = "--engines", paramLabel = "DIR", description = "Where released engines lie.")
  private @Nullable Path engines;

  @Option(
      names = "--promote",
      description =
          "After the report make the engine the live one. Broken off, the same command goes on.")
  private boolean promote;

  ReplayEnrichmentCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    DatelineConfig config = options.read();
    var known =
        new ReleasedEngines(TextEngine.create(), engines == null ? config.engines() : engines);
    String version = engine == null ? known.current().version() : engine;
    Instant from = from();
    try (Reach reach = Reach.log(config, options.namesAFile());
        ArticleWords words = reach.connections().words()) {
      var replay = new EnrichReplay(Enrichment.settings(reach.connections(), config), known, words);
      Optional<String> missing = replay.notRunBecause(version);
      if (missing.isPresent()) {
        output.data().println("NOT RUN  " + missing.get());
        return 1;
      }
      boolean goesOn =
          promote
              && replay.brokenOff().filter(last -> last.getVersion().equals(version)).isPresent();
      if (goesOn) {
        output.notes().println("a promotion of engine " + version + " was broken off; it goes on");
      } else {
        report(replay, version, from);
      }
      if (promote) {
        promote(replay, version, from);
      }
      return 0;
    }
  }

  private void report(EnrichReplay replay, String version, @Nullable Instant from) {
    try (Progress progress = new Progress(output)) {
      ReplayReport report =
          replay.shadow(version, from, (done, total) -> progress.show("tagging", done, total));
      output.data().print(ReplayReportText.write(report));
    }
  }

  private void promote(EnrichReplay replay, String version, @Nullable Instant from) {
    try (Progress progress = new Progress(output)) {
      long sent =
          replay.promote(version, from, (done, total) -> progress.show("sending", done, total));
      output
          .notes()
          .printf(
              "engine %s is the live one; %d articles are on their way through the enrichment%n",
              version, sent);
    }
  }

  /** A day means its beginning here, not its end as with --as-of. */
  private @Nullable Instant from() {
    if (since == null) {
      return null;
    }
    if (since.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return LocalDate.parse(since).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    AsOf at = AsOf.parse(since);
    if (at.time() == null) {
      throw new DatelineException(
          "--since: '" + since + "' is no time; write 2020-03-03 or 2020-03-03T12:00:00Z");
    }
    return Objects.requireNonNull(at.time());
  }
}
