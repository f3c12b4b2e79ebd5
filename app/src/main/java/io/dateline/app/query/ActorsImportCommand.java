package io.dateline.app.query;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.config.Connections;
import io.dateline.app.instance.Reach;
import io.dateline.app.terminal.Output;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.ActorImport;
import io.dateline.enrich.text.actors.CameoImport;
import io.dateline.enrich.text.actors.CsvImport;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline actors import}: actors of a file into the dictionary on the log. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Add actors to the dictionary on the log. A file with a bad line changes nothing; running"
            + " enrichers switch to the new version by themselves.")
final class ActorsImportCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "FILE", description = "CSV with a header line, or CAMEO actor text.")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}; csv where the name ends so, else cameo.")
  private @Nullable Format format;

  private enum Format {
    csv,
    cameo
  }

  ActorsImportCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    List<Actor> actors = read();
    try (Reach reach = Reach.log(options.read(), options.namesAFile())) {
      Connections connections = reach.connections();
      var onLog =
          new io.dateline.enrich.dictionary.ActorImport(
              connections.bootstrap(),
              connections.kafka(),
              EventSerdes.of(connections.registry()),
              new TopicCatalogue(connections.topics()).name(Topic.ACTORS),
              Clock.systemUTC());
      Dictionary former = onLog.onLog();
      if (former.actors().isEmpty()) {
        throw new DatelineException(
            "the log has no dictionary yet; run 'dateline up' or 'dateline ingest' once before");
      }
      var merged = new ActorImport(actors, List.of()).onto(former);
      var result = onLog.define(merged, file.toString());
      output
          .notes()
          .printf(
              "%d actors read, %d defined anew or changed; the dictionary has %d, version %s%n",
              actors.size(), result.changed(), result.actors(), result.version());
    }
    return 0;
  }

  private List<Actor> read() {
    String text = text();
    boolean csv =
        format == null
            ? file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
            : format == Format.csv;
    String name = file.toString();
    var read = csv ? CsvImport.read(name, text) : CameoImport.read(name, text);
    List<Actor> actors = read.actorsOrThrow();
    if (actors.isEmpty()) {
      throw new DatelineException(file + ": has no actor; see 'dateline actors import --help'");
    }
    return actors;
  }

  private String text() {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new DatelineException(file + ": no such file", e);
    } catch (CharacterCodingException e) {
      throw new DatelineException(file + ": is no UTF-8; convert it first", e);
    } catch (IOException e) {
      throw new DatelineException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
