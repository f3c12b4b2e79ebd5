package io.dateline.app.query;

import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.projections.query.ActorHit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline actors}: who is called so. Made by the command line. */
@Command(
    name = "actors",
    mixinStandardHelpOptions = true,
    description = "Find actors by name, alias or acronym; import further ones.",
    subcommands = ActorsImportCommand.class)
public final class ActorsCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private QueryOptions options = new QueryOptions();

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "A name or the beginning of one.")
  private @Nullable String name;

  @Spec private CommandSpec spec;

  @Option(names = "--type", description = "COUNTRY, PERSON, ARMED_GROUP, ...")
  private @Nullable String type;

  ActorsCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    String wanted = name;
    if (wanted == null) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'NAME'");
    }
    String kind = type == null ? null : type.toUpperCase(Locale.ROOT);
    return options.answer(
        output,
        (queries, asOf, page) -> queries.actors(wanted, kind, page.limit(), asOf),
        ActorsCommand::table);
  }

  private static String table(List<ActorHit> hits) {
    Table table = new Table("id", "type", "name", "found as");
    hits.forEach(hit -> table.add(hit.id(), hit.type(), hit.name(), hit.matched()));
    return table.isEmpty() ? "nobody is called so\n" : table.text();
  }
}
