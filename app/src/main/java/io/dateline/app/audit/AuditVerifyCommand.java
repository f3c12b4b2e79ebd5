package io.dateline.app.audit;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.Reach;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.projections.audit.CheckpointSigner;
import io.dateline.projections.audit.LogVerdict;
import io.dateline.projections.audit.LogVerification;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Read every fact again and compare it with the checkpoints; names each record that was"
            + " changed, removed, inserted or moved, and fails where there is one.")
final class AuditVerifyCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--public-key",
      paramLabel = "FILE",
      description = "Ed25519 key (PEM) that the checkpoints must be signed with.")
  private @Nullable Path publicKey;

  AuditVerifyCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    CheckpointSigner signer = CheckpointSigner.of(null, publicKey);
    try (Reach reach = Reach.log(options.read(), options.namesAFile())) {
      LogVerdict verdict =
          new LogVerification(
                  reach.connections().log(),
                  signer,
                  partition -> {
                    if (output.terminal()) {
                      output.notes().println("reading " + partition);
                    }
                  })
              .verify();
      Table table = new Table("finding", "topic", "partition", "record", "offset", "detail");
      verdict
          .findings()
          .forEach(
              found ->
                  table.add(
                      found.kind(),
                      found.topic(),
                      found.partition(),
                      found.ordinal(),
                      found.offset(),
                      found.detail()));
      if (!table.isEmpty()) {
        table.print(output.data());
      }
      output
          .notes()
          .printf(
              "%d records, %d of them covered by checkpoints, %d findings%n",
              verdict.records(), verdict.covered(), verdict.findings().size());
      return verdict.holds() ? 0 : 1;
    }
  }
}
