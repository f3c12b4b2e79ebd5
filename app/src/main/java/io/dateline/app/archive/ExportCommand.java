package io.dateline.app.archive;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.Reach;
import io.dateline.app.terminal.Output;
import io.dateline.projections.archive.ArchiveManifest;
import io.dateline.projections.archive.ExportRequest;
import io.dateline.projections.archive.LogExport;
import io.dateline.schemas.topics.Topic;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--from",
      paramLabel = "T",
      description = "Begin at the first record of that day or time (UTC).")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "T",
      description = "End before the first record of that day or time (UTC).")
  private @Nullable String to;

  @SuppressWarnings("NullAway.Init") // picocli fills in what is required
  ExportCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    ExportRequest request =
        new ExportRequest(
            topics.stream().map(this::topic).toList(), time("--from", from), time("--to", to));
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

  private @Nullable Instant time(String option, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(),
          "%s: '%s' is no time; write 2020-03-03 or 2020-03-03T12:00:00Z".formatted(option, text),
          e);
    }
  }
}
