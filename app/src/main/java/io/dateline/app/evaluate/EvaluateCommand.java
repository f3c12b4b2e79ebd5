package io.dateline.app.evaluate;

import io.dateline.app.tag.CleaningTagger;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.enrich.evaluation.Evaluation;
import io.dateline.enrich.evaluation.EvaluationReport;
import io.dateline.enrich.evaluation.Evaluations;
import io.dateline.enrich.text.TextEngine;
import io.dateline.ingest.extract.ExtractionEvaluation;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate}: how good the text engine is. Made by the command line. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Score the text engine, or the extraction of main text, on labelled data.",
    footer = {
      "",
      "Sets: samples, entities, plover, newsmtsc, dse, seesaw, reliability (the text engine),",
      "extraction (a folder with evaldata_en.json and html/), and stories (a file of articles,",
      "JSON Lines). A wrong name lists them."
    })
public final class EvaluateCommand implements Callable<Integer> {
  private static final String EXTRACTION = "extraction";
  private static final String STORIES = "stories";

  private final Output output;

  @Parameters(index = "0", paramLabel = "SET", description = "What to measure.")
  private String set = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "The labelled data, or its folder.")
  private Path file = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "FILE.md",
      description = "Also write the whole report, with the errors, as Markdown.")
  private @Nullable Path report;

  EvaluateCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    if (!Files.exists(file)) {
      throw new DatelineException(file + ": no such file; name the labelled data of the set");
    }
    if (set.equals(EXTRACTION)) {
      String markdown = ExtractionEvaluation.of(file).toMarkdown();
      output.data().print(markdown);
      write(markdown);
    } else if (set.equals(STORIES)) {
      String markdown = StoryEvaluation.of(file).toMarkdown();
      output.data().print(markdown);
      write(markdown);
    } else {
      EvaluationReport found = run(Evaluations.named(set));
      Table table = new Table("measure", "value");
      found
          .scores()
          .forEach((name, value) -> table.add(name, String.format(Locale.ROOT, "%.3f", value)));
      table.print(output.data());
      write(found.markdown());
    }
    return 0;
  }

  private EvaluationReport run(Evaluation evaluation) {
    output.notes().println(evaluation.name() + ": " + evaluation.summary());
    try {
      return evaluation.run(new CleaningTagger(TextEngine.create().withGuesses()), file);
    } catch (IOException e) {
      throw new DatelineException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private void write(String markdown) {
    if (report == null) {
      return;
    }
    try {
      Files.writeString(report, markdown, StandardCharsets.UTF_8);
      output.notes().println("the report is in " + report);
    } catch (IOException e) {
      throw new DatelineException(
          "%s: cannot be written: %s; name another with --report".formatted(report, e.getMessage()),
          e);
    }
  }
}
