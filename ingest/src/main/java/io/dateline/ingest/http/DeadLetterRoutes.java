package io.dateline.ingest.http;

import io.dateline.ingest.deadletters.DeadLetterOffice;
import io.dateline.ingest.deadletters.LetterFilter;
import io.dateline.ingest.deadletters.LetterId;
import io.dateline.ingest.deadletters.StoredLetter;
import io.dateline.schemas.DatelineException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Dead letters over HTTP: {@code GET /api/v1/dead-letters/summary} and {@code /{id}}, {@code POST
 * /api/v1/dead-letters/redrive} and {@code /discard}. Both posts take {@code {"ids"?, "stage"?,
 * "class"?, "from"?, "to"?, "all"?}}; discarding a {@code "reason"} besides.
 */
final class DeadLetterRoutes {
  private static final String LETTERS = "/api/v1/dead-letters";
  private static final String BY = "http";

  private final DeadLetterOffice office;

  DeadLetterRoutes(DeadLetterOffice office) {
    this.office = office;
  }

  void configure(JavalinConfig config) {
    config.routes.get(LETTERS + "/summary", this::summary);
    config.routes.get(LETTERS + "/{id}", this::show);
    config.routes.post(LETTERS + "/redrive", this::redrive);
    config.routes.post(LETTERS + "/discard", this::discard);
  }

  private void summary(Context context) {
    IngestRoutes.answer(
        context,
        200,
        LetterBodies.groups(IngestRoutes.logged(() -> office.summary(LetterFilter.all()))));
  }

  private void show(Context context) {
    LetterId id = asked(() -> LetterId.parse(context.pathParam("id")));
    StoredLetter letter =
        IngestRoutes.logged(() -> office.find(id))
            .orElseThrow(
                () -> new Problem(404, "No such dead letter", "no dead letter lies at " + id));
    IngestRoutes.answer(context, 200, LetterBodies.of(letter));
  }

  private void redrive(Context context) throws IOException {
    LetterFilter filter = LetterBodies.filter(IngestRoutes.command(context));
    IngestRoutes.answer(
        context, 200, LetterBodies.of(IngestRoutes.logged(() -> office.redrive(filter, BY))));
  }

  private void discard(Context context) throws IOException {
    String body = IngestRoutes.command(context);
    LetterFilter filter = LetterBodies.filter(body);
    String reason = Bodies.reason(body);
    if (reason.isBlank()) {
      throw new Problem(400, "No reason", "say in 'reason' why the letters are discarded");
    }
    int discarded = IngestRoutes.logged(() -> office.discard(filter, reason, BY));
    IngestRoutes.answer(context, 200, LetterBodies.discarded(discarded));
  }

  private static <T> T asked(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (DatelineException e) {
      throw new Problem(400, "No id", e.getMessage());
    }
  }
}
