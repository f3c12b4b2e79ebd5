package io.dateline.app.keys;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.config.Connections;
import io.dateline.app.instance.Reach;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Progress;
import io.dateline.app.terminal.Table;
import io.dateline.schemas.keys.RotationReport;
import io.dateline.schemas.keys.WrappingKey;
import io.dateline.schemas.keys.WrappingKeys;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    description =
        "Wrap every key of an article with the current wrapping key that a former one wraps."
            + " Services may run; broken off, it carries on when it is run again. Fails where some"
            + " cannot be opened.")
final class KeysRotateCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  KeysRotateCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    try (Reach reach = Reach.log(options.read(), options.namesAFile());
        Progress progress = new Progress(output)) {
      Connections connections = reach.connections();
      WrappingKeys keys = KeyReport.keys(connections);
      RotationReport report =
          KeyReport.rotation(connections)
              .run((partition, of, count) -> progress.show("partitions", partition, of));
      Table table = new Table("keys", "count");
      table.add("wrapped anew", report.rewrapped());
      table.add("already current", report.current());
      table.add(
          "cannot be opened", report.closed().values().stream().mapToLong(Long::longValue).sum());
      table.print(output.data());
      int code = KeyReport.closed(report, keys, output);
      if (code == 0) {
        done(keys);
      }
      return code;
    }
  }

  private void done(WrappingKeys keys) {
    output.notes().printf("every key is wrapped by '%s' now%n", keys.current().id());
    if (!keys.former().isEmpty()) {
      output
          .notes()
          .printf(
              "%s may leave erasure.former-wrapping-keys once no ingest runs that wraps with it; its"
                  + " copies of keys leave the log's files within about an hour%n",
              keys.former().stream()
                  .map(WrappingKey::id)
                  .collect(Collectors.joining("', '", "'", "'")));
    }
  }
}
