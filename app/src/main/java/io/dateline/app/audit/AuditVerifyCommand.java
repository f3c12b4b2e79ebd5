package io.dateline.app.audit;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.command.TimeSpanOptions;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.instance.Reach;
import io.dateline.app.service.Enrichment;
import io.dateline.app.service.ProjectionPart;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Progress;
import io.dateline.enrich.engine.ReleasedEngines;
import io.dateline.enrich.stream.EnrichmentVerdict;
import io.dateline.enrich.stream.EnrichmentVerification;
import io.dateline.enrich.text.TextEngine;
import io.dateline.projections.audit.CheckpointFile;
import io.dateline.projections.audit.CheckpointSigner;
import io.dateline.projections.audit.LogVerdict;
import io.dateline.projections.audit.LogVerification;
import io.dateline.projections.replay.ViewVerdict;
import io.dateline.projections.replay.ViewVerification;
import io.dateline.projections.store.Database;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.keys.ArticleWords;
import io.dateline.schemas.topics.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Verify three things: each record of the log against its checkpoints, each enriched event"
            + " against what its input gives, and the views against a rebuild. Names what differs,"
            + " and fails where something does or could not be run. With --from or --to the log is"
            + " read between the checkpoints around that span, and of the enrichment only what was"
            + " recorded in it is compared; views are always compared whole.")
final class AuditVerifyCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--level",
      split = ",",
      paramLabel = "LEVEL",
      description = "Only ${COMPLETION-CANDIDATES}; all unless said otherwise.")
  private List<AuditLevel> levels = List.of(AuditLevel.values());

  @Option(
      names = "--checkpoints",
      paramLabel = "FILE",
      description =
          "Compare the checkpoints with those of that file, such as a copy that lies elsewhere; by"
              + " default the configuration's, where it is there.")
  private @Nullable Path checkpoints;

  @Mixin private TimeSpanOptions times = new TimeSpanOptions();

  @Option(
      names = "--public-key",
      paramLabel = "FILE",
      description =
          "Ed25519 key (PEM) that the checkpoints must be signed with; by default the"
              + " configuration's.")
  private @Nullable Path publicKey;

  @Option(
      names = "--engines",
      paramLabel = "DIR",
      description = "Released engines, for events that another one than this build's has tagged.")
  private @Nullable Path engines;

  private final AuditTable table = new AuditTable();

  AuditVerifyCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    TimeSpan span = times.span();
    DatelineConfig config = options.read();
    CheckpointSigner signer =
        config.audit().or(Optional.empty(), Optional.ofNullable(publicKey)).verifier();
    try (Reach reach = Reach.log(config, options.namesAFile())) {
      if (levels.contains(AuditLevel.log)) {
        log(reach, signer, span, file(config));
      }
      if (levels.contains(AuditLevel.enrichment)) {
        enrichment(reach, config, span);
      }
      if (levels.contains(AuditLevel.views)) {
        views(reach);
      }
      table.print(output.data());
      output.notes().printf("%d findings%n", table.findings());
      return table.holds() ? 0 : 1;
    }
  }

  private CheckpointFile file(DatelineConfig config) {
    CheckpointFile file =
        new CheckpointFile(checkpoints == null ? config.checkpointFile() : checkpoints);
    if (checkpoints != null && !file.exists()) {
      throw new DatelineException("--checkpoints: there is no file " + checkpoints);
    }
    return file;
  }

  private void log(Reach reach, CheckpointSigner signer, TimeSpan span, CheckpointFile file) {
    var verification = new LogVerification(reach.connections().log(), signer, this::reading);
    if (file.exists()) {
      verification.with(file);
    } else {
      output.notes().println("log: no file of checkpoints at " + file.path());
    }
    LogVerdict verdict = verification.verify(span);
    table.add(verdict);
    output
        .notes()
        .printf(
            "log: %d records, %d of them covered by checkpoints%n",
            verdict.records(), verdict.covered());
  }

  private void enrichment(Reach reach, DatelineConfig config, TimeSpan span) {
    var known =
        new ReleasedEngines(TextEngine.create(), engines == null ? config.engines() : engines);
    EnrichmentVerdict verdict;
    try (ArticleWords words = reach.connections().words()) {
      verdict =
          new EnrichmentVerification(
                  Enrichment.settings(reach.connections(), config), known, this::reading, words)
              .verify(span);
    }
    table.add(verdict);
    output
        .notes()
        .printf(
            "enrichment: %d events run again, %d erased, %d inputs not enriched yet%n",
            verdict.events(), verdict.erased(), verdict.pending());
  }

  private void views(Reach reach) {
    try (Database database = Database.open(ProjectionPart.database(reach.connections().db()));
        ArticleWords words = reach.connections().words();
        Progress progress = new Progress(output)) {
      ViewVerdict verdict =
          new ViewVerification(reach.connections().log(), database, words::open)
              .verify(now -> progress.show("views", now.done(), now.total()));
      table.add(verdict);
    }
    output.notes().println("views: rebuilt and compared");
  }

  private void reading(String partition) {
    if (output.terminal()) {
      output.notes().println("reading " + partition);
    }
  }
}
