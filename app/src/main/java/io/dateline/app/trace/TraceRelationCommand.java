package io.dateline.app.trace;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.Reach;
import io.dateline.app.service.ProjectionPart;
import io.dateline.app.terminal.Json;
import io.dateline.app.terminal.Output;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.Queries;
import io.dateline.projections.query.RelationTrace;
import io.dateline.projections.query.Single;
import io.dateline.projections.store.Database;
import io.dateline.projections.terminal.TraceText;
import io.dateline.projections.trace.LogLookup;
import io.dateline.schemas.keys.ArticleWords;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "relation",
    mixinStandardHelpOptions = true,
    description =
        "Show a relation, standing or retracted, with the sentence, the rule and the records of the"
            + " log behind it, back to the poll that brought the article.")
final class TraceRelationCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "ID", description = "Id as 'dateline relations' shows it in brackets.")
  private String id = "";

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description = "What the views said then: a day, a time, or a position.")
  private @Nullable String asOf;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "What to write: ${COMPLETION-CANDIDATES}; text unless said otherwise.")
  private Format format = Format.text;

  private enum Format {
    text,
    json
  }

  TraceRelationCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    try (Reach reach = Reach.log(options.read(), options.namesAFile());
        Database database = Database.open(ProjectionPart.database(reach.connections().db()));
        ArticleWords words = reach.connections().words()) {
      Single<RelationTrace> trace =
          new Queries(database)
              .trace(id, AsOf.parse(asOf), new LogLookup(reach.connections().log(), words));
      if (format == Format.json) {
        output.data().println(Json.line(trace));
      } else {
        output.data().print(TraceText.write(trace.item()));
      }
      return 0;
    }
  }
}
