package io.dateline.app.keys;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.config.Connections;
import io.dateline.app.instance.Reach;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.schemas.keys.RotationReport;
import io.dateline.schemas.keys.WrappingKey;
import io.dateline.schemas.keys.WrappingKeys;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description =
        "How many keys of articles lie under which wrapping key; fails where some cannot be opened"
            + " with what is configured.")
final class KeysListCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  KeysListCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    try (Reach reach = Reach.log(options.read(), options.namesAFile())) {
      Connections connections = reach.connections();
      WrappingKeys keys = KeyReport.keys(connections);
      RotationReport report = KeyReport.rotation(connections).count();
      table(keys, report).print(output.data());
      return KeyReport.closed(report, keys, output);
    }
  }

  private static Table table(WrappingKeys keys, RotationReport report) {
    Table table = new Table("wrapping key", "here", "keys");
    table.add(keys.current().id(), "current", report.current());
    for (WrappingKey key : keys.former()) {
      table.add(key.id(), "former", report.former().getOrDefault(key.id(), 0L));
    }
    new TreeMap<>(report.former())
        .forEach(
            (name, count) -> {
              if (keys.former().stream().noneMatch(key -> key.id().equals(name))) {
                table.add(name, "under another name", count);
              }
            });
    new TreeMap<>(report.closed())
        .forEach((name, count) -> table.add(name, "cannot be opened", count));
    return table;
  }
}
