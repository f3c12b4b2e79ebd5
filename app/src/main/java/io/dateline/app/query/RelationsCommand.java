package io.dateline.app.query;

import io.dateline.app.instance.ViewsReach;
import io.dateline.app.terminal.Json;
import io.dateline.app.terminal.Output;
import io.dateline.projections.query.Dyad;
import io.dateline.projections.query.Interval;
import io.dateline.projections.query.RelationFilter;
import io.dateline.projections.query.RelationItem;
import io.dateline.projections.query.Single;
import io.dateline.projections.terminal.DyadTable;
import io.dateline.projections.terminal.RelationTable;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline relations}: what one actor did to another. Made by the command line. */
@Command(
    name = "relations",
    mixinStandardHelpOptions = true,
    description = "What one actor did to another, over time or one by one.")
public final class RelationsCommand implements Callable<Integer> {
  private static final int EVIDENCE_CANDIDATES = 1000;

  private final Output output;
  @Mixin private QueryOptions options = new QueryOptions();

  @Parameters(index = "0", paramLabel = "SOURCE", description = "Name or id of the one who acts.")
  private String source = "";

  @Parameters(index = "1", paramLabel = "TARGET", description = "Name or id of the other.")
  private String target = "";

  @Option(names = "--from", paramLabel = "D", description = "First day of the events.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "D", description = "Last day of the events.")
  private @Nullable String to;

  @Option(
      names = "--by",
      paramLabel = "day|week|month",
      description = "Counts by period; without it, the relations one by one.")
  private @Nullable String by;

  @Option(
      names = "--evidence",
      defaultValue = "2",
      paramLabel = "N",
      description = "Most sentences to show for each period; 2 unless said otherwise.")
  private int evidence = 2;

  @Option(
      names = "--exact",
      description = "Leave out what leaders and organs of an actor did in its place.")
  private boolean exact;

  @Option(names = "--all", description = "Also what is denied, threatened or only expected.")
  private boolean all;

  RelationsCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    return by == null ? list() : periods(Interval.parse(by.toLowerCase(Locale.ROOT)));
  }

  private Integer list() {
    RelationFilter filter = filter();
    return options.answer(
        output,
        (queries, asOf, page) -> queries.relations(filter, asOf, page),
        RelationTable::write);
  }

  private Integer periods(Interval interval) {
    RelationFilter filter = filter();
    try (ViewsReach views = options.open()) {
      Single<Dyad> dyad = views.queries().dyad(filter, interval, options.asOf());
      if (options.isJson()) {
        output.data().println(Json.line(dyad));
        return 0;
      }
      List<RelationItem> items =
          evidence == 0
              ? List.of()
              : options.all(
                  views.queries(),
                  (queries, asOf, page) -> queries.relations(filter, asOf, page),
                  EVIDENCE_CANDIDATES);
      output.data().print(DyadTable.write(dyad.item(), !exact, items, evidence));
      return 0;
    }
  }

  private RelationFilter filter() {
    RelationFilter filter =
        RelationFilter.of(source, target)
            .within(QueryOptions.day("--from", from), QueryOptions.day("--to", to));
    filter = exact ? filter : filter.bySides();
    return all ? filter : filter.assertedOnly();
  }
}
