package io.dateline.app.contracts;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.Reach;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.schemas.contracts.ContractBreak;
import io.dateline.schemas.contracts.ContractChange;
import io.dateline.schemas.contracts.ContractCheck;
import io.dateline.schemas.contracts.ContractDiff;
import io.dateline.schemas.contracts.ReleasedContracts;
import io.dateline.schemas.serde.SchemaPublisher;
import io.dateline.schemas.topics.TopicCatalogue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline schemas}: the contracts against their releases. Made by the command line. */
@Command(
    name = "schemas",
    mixinStandardHelpOptions = true,
    description = "Compare the contracts with those released, and publish them to the registry.")
public final class SchemasCommand implements Runnable {
  private final Output output;
  @Spec private CommandSpec spec;

  SchemasCommand(Output output) {
    this.output = output;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command: write 'schemas check', 'diff' or 'publish'");
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Prove that every release can read what is written now and the other way round; fails"
              + " where one cannot, and says whom that breaks.")
  Integer check() {
    List<ContractBreak> breaks = report();
    if (breaks.isEmpty()) {
      output.data().println("ok: " + String.join(", ", ReleasedContracts.releases()) + " kept");
    }
    return breaks.isEmpty() ? 0 : 1;
  }

  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      description = "List what changed since a release, and whom of it each change breaks.")
  Integer diff(
      @Option(
              names = "--since",
              paramLabel = "RELEASE",
              description = "Release to compare with; the newest unless said otherwise.")
          @Nullable String since) {
    List<String> releases = ReleasedContracts.releases();
    String release = since == null ? releases.get(releases.size() - 1) : since;
    if (!releases.contains(release)) {
      throw new ParameterException(
          spec.commandLine(),
          "'" + release + "' is no release; there are " + String.join(", ", releases));
    }
    Table table = new Table("event", "place", "change", "breaks");
    for (ContractChange change : ContractDiff.since(release)) {
      String event = change.event().substring(change.event().lastIndexOf('.') + 1);
      table.add(event, change.place(), change.what(), change.breaks());
    }
    if (table.isEmpty()) {
      output.notes().println("nothing changed since " + release);
    } else {
      table.print(output.data());
    }
    return 0;
  }

  @Command(
      name = "publish",
      mixinStandardHelpOptions = true,
      description =
          "Put the contracts into the registry; nothing is published where one breaks a release or"
              + " a version that the registry holds.")
  Integer publish(@Mixin ConfigOptions options) {
    if (!report().isEmpty()) {
      return 1;
    }
    try (Reach reach = Reach.log(options.read(), options.namesAFile())) {
      var publisher = new SchemaPublisher(reach.connections().registry());
      var catalogue = new TopicCatalogue(reach.connections().topics());
      Set<String> missing = Set.copyOf(publisher.missing(catalogue));
      Table table = new Table("subject", "id", "state");
      publisher
          .publish(catalogue)
          .forEach(
              (subject, id) ->
                  table.add(subject, id, missing.contains(subject) ? "published" : "was there"));
      table.print(output.data());
    }
    return 0;
  }

  private List<ContractBreak> report() {
    List<ContractBreak> breaks = ContractCheck.check();
    breaks.forEach(broken -> output.notes().println("dateline: " + broken));
    if (!breaks.isEmpty()) {
      output.notes().println("dateline: not FULL_TRANSITIVE; give new fields a default, keep old");
    }
    return breaks;
  }
}
