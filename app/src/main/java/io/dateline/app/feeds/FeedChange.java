package io.dateline.app.feeds;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.terminal.Output;
import io.dateline.ingest.feeds.FeedDefinitions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done to one known feed: {@code dateline feeds pause}, {@code resume}, {@code remove}. */
@Command(mixinStandardHelpOptions = true)
abstract class FeedChange implements Callable<Integer> {
  private final Output output;
  private final String done;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "URL|ID", description = "Address or id of the feed.")
  private String feed = "";

  /**
   * @param done what the feed is then
   */
  FeedChange(Output output, String done) {
    this.output = output;
    this.done = done;
  }

  abstract void make(FeedDefinitions feeds, String feedId);

  @Override
  public Integer call() {
    String id = FeedLog.changeKnown(options.read(), options.namesAFile(), feed, this::make);
    output.notes().println("feed " + id + " is " + done);
    return 0;
  }

  /** Why a feed is changed. */
  static final class Reason {
    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the change.")
    private String text = "by command";
  }

  @Command(name = "pause", description = "Stop polling a feed until it is resumed.")
  static final class Pause extends FeedChange {
    @Mixin private Reason reason = new Reason();

    Pause(Output output) {
      super(output, "paused");
    }

    @Override
    void make(FeedDefinitions feeds, String feedId) {
      feeds.pause(feedId, reason.text);
    }
  }

  @Command(name = "resume", description = "Poll a paused feed again.")
  static final class Resume extends FeedChange {
    Resume(Output output) {
      super(output, "resumed");
    }

    @Override
    void make(FeedDefinitions feeds, String feedId) {
      feeds.resume(feedId);
    }
  }

  @Command(name = "remove", description = "Remove a feed; what it brought stays.")
  static final class Remove extends FeedChange {
    @Mixin private Reason reason = new Reason();

    Remove(Output output) {
      super(output, "removed");
    }

    @Override
    void make(FeedDefinitions feeds, String feedId) {
      feeds.remove(feedId, reason.text);
    }
  }
}
