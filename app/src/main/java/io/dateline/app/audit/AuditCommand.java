package io.dateline.app.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline audit}: whether the log is as it was recorded. Made by the command line. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Verify the log against its checkpoints, or add checkpoints.",
    subcommands = {AuditVerifyCommand.class, AuditCheckpointCommand.class})
public final class AuditCommand implements Runnable {
  @Spec private CommandSpec spec;

  AuditCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command: write 'audit verify' or 'audit checkpoint'");
  }
}
