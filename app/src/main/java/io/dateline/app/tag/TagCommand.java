package io.dateline.app.tag;

import io.dateline.app.terminal.Output;
import io.dateline.ingest.extract.CharsetDecoding;
import io.dateline.schemas.DatelineException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline tag}: the text engine alone. Made by the command line. */
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = "Tag articles with the text engine alone, without Kafka.")
public final class TagCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Output output;
  private int rejected;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|-",
      description =
          "JSON Lines (one article a line: id, text, title, url, outlet, publishedAt), or a text"
              + " where the name ends in .txt; - is standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "What to write: ${COMPLETION-CANDIDATES}; jsonl unless said otherwise.")
  private Format format = Format.jsonl;

  private enum Format {
    jsonl,
    text
  }

  @Option(
      names = "--explain",
      description = "Write text, and name the rule and pattern behind each relation and stance.")
  private boolean explain;

  TagCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    ArticleTagger tagger = new ArticleTagger();
    try (OrderedWork<Outcome> work = new OrderedWork<>(this::write)) {
      for (String input : inputs) {
        read(tagger, input, work);
      }
      work.finish();
    }
    return rejected == 0 ? 0 : 1;
  }

  /** One line of the answer, or the reason why there is none. */
  private record Outcome(String line, boolean failed) {}

  private void write(Outcome outcome) {
    if (outcome.failed()) {
      rejected++;
      output.notes().println("dateline: " + outcome.line());
    } else {
      output.data().print(outcome.line());
    }
  }

  private void read(ArticleTagger tagger, String input, OrderedWork<Outcome> work) {
    try {
      if (input.toLowerCase(Locale.ROOT).endsWith(".txt")) {
        String text = CharsetDecoding.decode(Files.readAllBytes(Path.of(input)), null).text();
        work.add(
            () -> answer(tagger, input, () -> new TagRequest(input, text, null, null, null, null)));
        return;
      }
      try (InputStream in =
              input.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(input));
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        readLines(tagger, input, lines, work);
      }
    } catch (NoSuchFileException e) {
      throw new DatelineException(input + ": no such file", e);
    } catch (IOException e) {
      throw new DatelineException(input + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private void readLines(
      ArticleTagger tagger, String input, BufferedReader lines, OrderedWork<Outcome> work)
      throws IOException {
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String content = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (!content.isBlank()) {
        String place = input + ":" + number;
        work.add(() -> answer(tagger, place, () -> TagRequest.parse(content)));
      }
      if (output.readerGone()) {
        return;
      }
    }
  }

  private Outcome answer(ArticleTagger tagger, String place, Callable<TagRequest> reading)
      throws Exception {
    try {
      TaggedArticle tagged = tagger.tag(reading.call());
      return new Outcome(
          format == Format.jsonl && !explain
              ? TagJson.line(tagged) + "\n"
              : TagText.lines(tagged, explain),
          false);
    } catch (DatelineException e) {
      return new Outcome(place + ": " + e.getMessage(), true);
    }
  }
}
