package io.dateline.app.feeds;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.terminal.Output;
import io.dateline.ingest.feeds.Feed;
import io.dateline.ingest.feeds.FeedList;
import io.dateline.ingest.syndication.FeedFormatException;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Define all feeds of an OPML list; those that are known keep their ids.")
final class FeedsImportCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "FILE|-", description = "OPML, as readers of feeds export it.")
  private String file = "";

  @Option(names = "--dry-run", description = "Only say what would be defined.")
  private boolean dryRun;

  FeedsImportCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    List<Feed> feeds;
    try {
      feeds = FeedList.read(text());
    } catch (FeedFormatException e) {
      throw new DatelineException(file + ": " + e.getMessage(), e);
    }
    if (!dryRun && !feeds.isEmpty()) {
      FeedLog.change(options.read(), options.namesAFile(), known -> known.defineAll(feeds));
    }
    feeds.forEach(feed -> output.data().println(feed.feedId() + "  " + feed.url()));
    output.notes().printf("%s %d feeds%n", dryRun ? "would define" : "defined", feeds.size());
    return feeds.isEmpty() ? 1 : 0;
  }

  private String text() {
    try {
      byte[] bytes =
          file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new DatelineException(file + ": no such file", e);
    } catch (IOException e) {
      throw new DatelineException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
