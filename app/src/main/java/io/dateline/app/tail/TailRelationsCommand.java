package io.dateline.app.tail;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.embedded.DataDirectory;
import io.dateline.app.instance.ViewsReach;
import io.dateline.app.terminal.Output;
import io.dateline.projections.position.PositionVector;
import io.dateline.projections.query.Follower;
import io.dateline.projections.query.StreamFilter;
import io.dateline.projections.query.StreamItem;
import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "relations",
    mixinStandardHelpOptions = true,
    description = {
      "Relations and retractions as they are recorded, until Ctrl-C.",
      "A line of jsonl has a position: --after with it goes on without loss or repetition."
    })
final class TailRelationsCommand implements Callable<Integer> {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(names = "--actor", description = "Name or id of an actor on either end.")
  private @Nullable String actor;

  @Option(names = "--source", description = "Name or id of the actor that acts.")
  private @Nullable String source;

  @Option(names = "--target", description = "Name or id of the actor it is done to.")
  private @Nullable String target;

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description = "PLOVER types, such as ASSAULT; several separated by commas.")
  private List<String> types = List.of();

  @Option(names = "--min-confidence", paramLabel = "N", description = "0 to 1.")
  private double minConfidence;

  @Option(names = "--format", paramLabel = "jsonl|text", description = "text, or jsonl.")
  private TailFormat format = TailFormat.TEXT;

  @Option(
      names = "--after",
      paramLabel = "POSITION",
      description = "Go on after that position; 'start' begins with the first relation.")
  private @Nullable String after;

  @Option(names = "--limit", paramLabel = "N", description = "End after so many lines.")
  private long limit = Long.MAX_VALUE;

  TailRelationsCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    DatelineConfig config = options.read();
    boolean elsewhere = options.namesAFile() && config.db().isPresent();
    if (!elsewhere && !DataDirectory.isHeld(config.embedded().data())) {
      throw new DatelineException(
          "no instance is running on %s; start one with 'dateline up'"
              .formatted(config.embedded().data()));
    }
    var filter =
        new StreamFilter(
            actor,
            source,
            target,
            types.stream().map(type -> type.strip().toUpperCase(Locale.ROOT)).toList(),
            minConfidence);
    try (ViewsReach views = ViewsReach.open(config, options.namesAFile())) {
      follow(views.queries().follow(filter, position()));
    }
    return 0;
  }

  private @Nullable String position() {
    return "start".equals(after) ? PositionVector.start().token() : after;
  }

  private void follow(Follower follower) {
    long left = limit;
    while (left > 0 && !output.readerGone() && !Thread.currentThread().isInterrupted()) {
      List<StreamItem> items = follower.next();
      for (StreamItem item : items) {
        if (left > 0) {
          output.data().println(format.line(item));
          left--;
        }
      }
      output.data().flush();
      if (items.isEmpty()) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
