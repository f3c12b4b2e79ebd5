package io.dateline.projections.project;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dateline.schemas.events.ActorRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Values of events as the views keep them. */
final class Values {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Values() {}

  /** The actor's id; for an unresolved one "?" and its surface. */
  static String id(ActorRef actor) {
    return actor.getActor() == null ? "?" + actor.getName() : actor.getActor();
  }

  /** The day of the event, or else of publication, or else of capture, in UTC. */
  static LocalDate day(@Nullable LocalDate date, @Nullable Instant published, Instant observed) {
    if (date != null) {
      return date;
    }
    return LocalDate.ofInstant(published == null ? observed : published, ZoneOffset.UTC);
  }

  /** A JSON document in UTF-8, written by the caller. */
  static byte[] json(JsonContent content) {
    var text = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return text.toByteArray();
  }

  /** A field that is left out where there is no value. */
  static void field(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value.replace('\0', '\uFFFD'));
    }
  }

  @FunctionalInterface
  interface JsonContent {
    void write(JsonGenerator json) throws IOException;
  }
}
