package io.dateline.enrich.evaluation;

import io.dateline.enrich.text.Tagging;
import java.io.IOException;
import java.nio.file.Path;

/** Scores the engine on one kind of labelled data. Stateless; called from one thread at a time. */
public interface Evaluation {
  /** The set's name on the command line: "entities", "samples", "plover". */
  String name();

  /** What it measures, in a line. */
  String summary();

  /**
   * Tags all of {@code file} and compares.
   *
   * @param file the labelled data, or the folder that holds it
   * @throws IOException where the file cannot be read
   * @throws io.dateline.schemas.DatelineException where it is not in the set's format
   */
  EvaluationReport run(Tagging engine, Path file) throws IOException;
}
