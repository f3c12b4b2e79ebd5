package io.dateline.app.replay;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.instance.Reach;
import io.dateline.app.service.ProjectionPart;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Progress;
import io.dateline.app.terminal.Table;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.replay.ReplayOptions;
import io.dateline.projections.replay.ReplayReport;
import io.dateline.projections.replay.ViewReplay;
import io.dateline.projections.store.Database;
import io.dateline.schemas.keys.ArticleWords;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "views",
    mixinStandardHelpOptions = true,
    description =
        "Build the next generation of the views beside the live one, and compare both; fails where"
            + " they differ. Broken off, it carries on where it was.")
final class ReplayViewsCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(names = "--from-scratch", description = "Drop a generation begun before.")
  private boolean fromScratch;

  @Option(
      names = "--to",
      paramLabel = "T",
      description =
          "State to build up to: a day, a time or a position; the end of the log without.")
  private @Nullable String to;

  @Option(names = "--promote", description = "Make the new generation live where both are equal.")
  private boolean promote;

  @Option(names = "--force", description = "With --promote: also where they differ.")
  private boolean force;

  ReplayViewsCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    try (Reach reach = Reach.log(options.read(), options.namesAFile());
        Database database = Database.open(ProjectionPart.database(reach.connections().db()));
        ArticleWords words = reach.connections().words();
        Progress progress = new Progress(output)) {
      ReplayReport report =
          new ViewReplay(reach.connections().log(), database, words::open)
              .run(
                  new ReplayOptions(fromScratch, AsOf.parse(to), promote, force),
                  now -> progress.show(now.phase(), now.done(), now.total()));
      write(report);
      report.differences().forEach(name -> output.notes().println("dateline: differs: " + name));
      output
          .notes()
          .printf(
              "generation %s %s%n",
              report.generation(), report.promoted() ? "is live now" : "is built, not live");
      return report.differences().isEmpty() ? 0 : 1;
    }
  }

  private void write(ReplayReport report) {
    Table table = new Table("digest", "of", "live", "rebuilt");
    add(table, "content", report.live().content(), report.rebuilt().content());
    add(table, "rows", report.live().full(), report.rebuilt().full());
    table.print(output.data());
  }

  private static void add(
      Table table, String kind, Map<String, String> live, Map<String, String> rebuilt) {
    live.forEach((name, digest) -> table.add(kind, name, digest, rebuilt.get(name)));
  }
}
