package io.dateline.app.archive;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.command.TimeSpanOptions;
import io.dateline.app.instance.Reach;
import io.dateline.app.terminal.Output;
import io.dateline.projections.archive.ArchiveManifest;
import io.dateline.projections.archive.ExportRequest;
import io.dateline.projections.archive.LogExport;
import io.dateline.schemas.topics.TimeSpan;
import io.dateline.schemas.topics.Topic;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline export}. Made by the command line. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Write topics into Avro container files with their schemas, keys, headers and timestamps."
            + " What was broken off goes on when the same command is given again.")
public final class ExportCommand implements Callable<Integer> {
  private final Output output;
  @Spec private CommandSpec spec;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "DIR", description = "Directory to write to.")
  private Path directory;

  @Option(
      names = "--topics",
      split = ",",
      paramLabel = "TOPIC",
      description = "Topics by their names without prefix; all unless said otherwise.")
  private List<String> topics = List.of();

  @Mixin private TimeSpanOptions times = new TimeSpanOptions();

  @SuppressWarnings("NullAway.Init") // picocli fills in what is required
  ExportCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    TimeSpan span = times.span();
    ExportRequest request =
        new ExportRequest(topics.stream().map(this::topic).toList(), span.from(), span.to());
    try (Reach reach = Reach.log(options.read(), options.namesAFile())) {
      ArchiveManifest written =
          new LogExport(
                  reach.connections().log(),
                  directory,
                  partition -> ArchiveProgress.show(output, "written", partition))
              .write(request);
      output
          .notes()
          .printf(
              "%d records of %d partitions in %d files%n",
              written.records(), written.partitions().size(), written.files().size());
    }
    return 0;
  }

  private Topic topic(String name) {
    return Arrays.stream(Topic.values())
        .filter(topic -> topic.baseName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--topics: there is no topic '%s'; write %s"
                        .formatted(
                            name,
                            String.join(
                                ", ",
                                Arrays.stream(Topic.values()).map(Topic::baseName).toList()))));
  }
}
