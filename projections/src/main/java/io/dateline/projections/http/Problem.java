package io.dateline.projections.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.projections.query.Actor;
import io.dateline.projections.query.UnknownActorException;
import io.dateline.schemas.DatelineException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it, {@code application/problem+json}.
 *
 * @param title of the kind of error
 * @param detail what is wrong this time, and what to do
 * @param instance path that was asked
 * @param actor id or name that nobody bears; null, and left out, with any other error
 * @param alike who is called alike, the best match first; null, and left out, with any other error
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String actor,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Actor> alike) {
  static final String CONTENT_TYPE = "application/problem+json";

  static Problem of(int status, String title, DatelineException error, String instance) {
    UnknownActorException unknown = error instanceof UnknownActorException e ? e : null;
    return new Problem(
        "about:blank",
        title,
        status,
        String.valueOf(error.getMessage()),
        instance,
        unknown == null ? null : unknown.asked(),
        unknown == null ? null : unknown.alike());
  }
}
