package io.dateline.app.archive;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.config.Connections;
import io.dateline.app.instance.Reach;
import io.dateline.app.terminal.Output;
import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.enrich.stream.StateRebuild;
import io.dateline.projections.archive.ArchiveManifest;
import io.dateline.projections.archive.LogRestore;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.topics.TopicCatalogue;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline restore}. Made by the command line. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "Rebuild a cluster's topics from an export. No service may run meanwhile. What was broken"
            + " off goes on when the same command is given again.")
public final class RestoreCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "DIR", description = "Directory of the export.")
  private Path directory;

  @SuppressWarnings("NullAway.Init") // picocli fills in what is required
  RestoreCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    try (Reach reach = Reach.log(options.read(), options.namesAFile())) {
      if (!reach.isOwn() && !options.namesAFile()) {
        throw new DatelineException(
            "an instance is running there and would write between the records; stop it first");
      }
      Connections connections = reach.connections();
      try (Admin admin = Admin.create(Map.copyOf(connections.kafka()))) {
        new TopicCatalogue(connections.topics()).createMissing(admin);
      }
      ArchiveManifest restored =
          new LogRestore(
                  connections.log(),
                  directory,
                  partition -> ArchiveProgress.show(output, "restored", partition))
              .write();
      long articles =
          new StateRebuild(
                  connections.kafka(),
                  connections.registry(),
                  connections.topics(),
                  EnrichConfig.live(connections.topics()))
              .run();
      output
          .notes()
          .printf(
              "%d records of %d partitions restored; the enrichment goes on after %d articles%n",
              restored.records(), restored.partitions().size(), articles);
    }
    return 0;
  }
}
