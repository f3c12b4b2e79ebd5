package io.dateline.app.query;

import io.dateline.app.terminal.Output;
import io.dateline.projections.query.StanceFilter;
import io.dateline.projections.query.StanceItem;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline stances}: who is for or against whom. Made by the command line. */
@Command(
    name = "stances",
    mixinStandardHelpOptions = true,
    description = "Who is for or against whom, by the choice of words, by statement or by action.")
public final class StancesCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private QueryOptions options = new QueryOptions();

  @Option(names = "--holder", description = "Name or id of the actor who holds it.")
  private @Nullable String holder;

  @Option(names = "--target", description = "Name or id of the actor it is towards.")
  private @Nullable String target;

  @Option(names = "--outlet", description = "Domain or name of the outlet.")
  private @Nullable String outlet;

  @Option(names = "--basis", description = "FRAMING, STATEMENT or ACTION.")
  private @Nullable String basis;

  @Option(names = "--from", paramLabel = "D", description = "First day.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "D", description = "Last day.")
  private @Nullable String to;

  @Option(
      names = "--min-confidence",
      paramLabel = "C",
      defaultValue = "0",
      description = "Least confidence, 0 to 1 (0).")
  private double minConfidence;

  StancesCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    StanceFilter filter =
        new StanceFilter(
            holder,
            outlet,
            target,
            basis == null ? null : basis.toUpperCase(Locale.ROOT),
            null,
            QueryOptions.day("--from", from),
            QueryOptions.day("--to", to),
            null,
            minConfidence);
    return options.answer(
        output, (queries, asOf, page) -> queries.stances(filter, asOf, page), StancesCommand::text);
  }

  private static String text(List<StanceItem> stances) {
    if (stances.isEmpty()) {
      return "no such stances\n";
    }
    StringBuilder out = new StringBuilder();
    for (StanceItem stance : stances) {
      out.append(
          String.format(
              Locale.ROOT,
              "%s  %s -> %s  %s %+.2f by %s  %s%n    %s%n",
              stance.day(),
              stance.holder().name(),
              stance.target().name(),
              stance.label(),
              stance.polarity(),
              stance.basis(),
              stance.outlet() == null ? "" : stance.outlet(),
              stance.evidence().sentence().replaceAll("\\s+", " ")));
    }
    return out.toString();
  }
}
