package io.dateline.app.audit;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.instance.Reach;
import io.dateline.app.service.AuditThread;
import io.dateline.app.terminal.Output;
import io.dateline.projections.audit.CheckpointFile;
import io.dateline.projections.audit.CheckpointSigner;
import io.dateline.projections.audit.LogAuditor;
import io.dateline.schemas.DatelineException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "checkpoint",
    mixinStandardHelpOptions = true,
    description =
        "Cover by checkpoints what was written since the last ones. A running service"
            + " 'projections' does so by itself; two at once would break the chain.")
final class AuditCheckpointCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--private-key",
      paramLabel = "FILE",
      description =
          "Ed25519 key (PEM) to sign with; by default the configuration's, unsigned without.")
  private @Nullable Path privateKey;

  @Option(
      names = "--alone",
      description = "No service 'projections' runs on the log that --config names.")
  private boolean alone;

  AuditCheckpointCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    DatelineConfig config = options.read();
    CheckpointSigner signer =
        config.audit().or(Optional.ofNullable(privateKey), Optional.empty()).signer();
    try (Reach reach = Reach.log(config, options.namesAFile())) {
      if (!reach.isOwn() && !alone) {
        throw new DatelineException(
            "the running instance writes checkpoints every %d s by itself, and a second writer would break their chain; stop it first%s"
                .formatted(
                    AuditThread.PERIOD.toSeconds(),
                    options.namesAFile() ? ", and say so with --alone" : ""));
      }
      var file = new CheckpointFile(config.checkpointFile());
      try (var auditor =
          new LogAuditor(reach.connections().log(), signer, Clock.systemUTC(), file::append)) {
        output.notes().printf("%d records newly covered%n", auditor.advance());
      }
    }
    return 0;
  }
}
