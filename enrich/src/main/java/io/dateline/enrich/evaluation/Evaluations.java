package io.dateline.enrich.evaluation;

import io.dateline.schemas.DatelineException;
import java.util.List;

/** The evaluations there are, by name. */
public final class Evaluations {
  private static final List<Evaluation> ALL =
      List.of(
          new SampleEvaluation(),
          new EntityEvaluation(),
          new PloverEvaluation(),
          new NewsMtscEvaluation(),
          new DseEvaluation(),
          new SeesawEvaluation(),
          new ReliabilityEvaluation());

  private Evaluations() {}

  /** All, in the order to list them. */
  public static List<Evaluation> all() {
    return ALL;
  }

  /**
   * The evaluation of a name.
   *
   * @throws DatelineException where there is none, naming those there are
   */
  public static Evaluation named(String name) {
    return ALL.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new DatelineException(
                    "'"
                        + name
                        + "' is no evaluation set; choose one of "
                        + String.join(", ", ALL.stream().map(Evaluation::name).toList())));
  }
}
