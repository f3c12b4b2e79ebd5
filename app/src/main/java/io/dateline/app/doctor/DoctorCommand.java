package io.dateline.app.doctor;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.config.Connections;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.config.IngestTuning;
import io.dateline.app.embedded.DataDirectory;
import io.dateline.app.instance.Reach;
import io.dateline.app.service.IngestClient;
import io.dateline.app.terminal.Json;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.ingest.IngestService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline doctor}: what is wrong, and what mends it. Made by the command line. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Look for what keeps Dateline from working, each finding with what mends it. Changes"
            + " nothing; fails where something does not work.")
public final class DoctorCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(names = "--feeds", paramLabel = "N", description = "Most feeds to ask; 10.")
  private int feeds = 10;

  @Option(names = "--json", description = "A line of JSON for each finding.")
  private boolean json;

  DoctorCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    DatelineConfig config = options.read();
    boolean real = options.namesAFile() && !config.kafka().isEmpty();
    boolean held = !real && DataDirectory.isHeld(config.embedded().data());
    List<Finding> findings = new ArrayList<>(Surroundings.look(config, held || real));
    if (real || held) {
      try (Reach reach = Reach.log(config, real)) {
        connected(config, reach.connections(), findings);
      }
    } else {
      findings.add(
          Finding.warn(
              "instance",
              "none runs on " + config.embedded().data() + ", so there is no log to look at",
              "dateline up, or name real infrastructure with --config FILE"));
    }
    write(findings);
    return findings.stream().anyMatch(f -> f.level() == Finding.Level.BAD) ? 1 : 0;
  }

  private void connected(DatelineConfig config, Connections connections, List<Finding> findings) {
    List<Finding> log = new Log(connections).look();
    findings.addAll(log);
    findings.addAll(new Registry(connections).look());
    findings.addAll(new Views(connections.db()).look());
    if (log.stream().noneMatch(finding -> finding.level() == Finding.Level.BAD)) {
      IngestTuning tuning =
          new IngestTuning(
              "command-" + ProcessHandle.current().pid(),
              config.ingest().fetch(),
              config.ingest().poll());
      try (IngestService ingest = IngestClient.open(connections, tuning)) {
        findings.addAll(new FeedAddresses(ingest.feeds(), feeds).look());
      }
    }
  }

  private void write(List<Finding> findings) {
    if (json) {
      findings.forEach(finding -> output.data().println(Json.line(finding)));
      return;
    }
    Table table = new Table("", "check", "found", "mend it by");
    findings.forEach(
        finding -> table.add(finding.level(), finding.check(), finding.detail(), finding.mend()));
    table.print(output.data());
  }
}
