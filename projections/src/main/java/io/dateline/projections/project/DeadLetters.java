package io.dateline.projections.project;

import io.dateline.projections.store.CopyRows;
import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.deadletters.Resolution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** dead-letters: an index of what could not be read, and why; the bytes stay on the topic. */
final class DeadLetters implements TopicProjection {
  private final CopyRows letters =
      new CopyRows(
          "dead_letters",
          "partition",
          "recorded_offset",
          "recorded_at",
          "stage",
          "reason",
          "message",
          "attempt",
          "source",
          "source_partition",
          "source_offset",
          "length",
          "sha256",
          "key");

  @Override
  public String topic() {
    return "dead-letters";
  }

  @Override
  public void apply(Handle handle, List<LoggedEvent> events) {
    Map<LoggedEvent, Resolution> resolutions = new LinkedHashMap<>();
    for (LoggedEvent event : events) {
      Map<String, String> headers = event.headers();
      Optional<Resolution> resolution =
          Resolution.of(
              headers.get(Resolution.RESOLVES),
              headers.get(Resolution.KIND),
              headers.get(DeadLetter.MESSAGE),
              headers.get(Resolution.BY));
      if (resolution.isPresent()) {
        resolutions.put(event, resolution.get());
        continue;
      }
      letters
          .row()
          .int4(event.partition())
          .int8(event.offset())
          .time(event.timestamp())
          .text(headers.getOrDefault(DeadLetter.STAGE, ""))
          .text(headers.getOrDefault(DeadLetter.REASON, ""))
          .text(headers.getOrDefault(DeadLetter.MESSAGE, ""))
          .int4(number(headers.get(DeadLetter.ATTEMPT), 1L).intValue())
          .text(headers.get(DeadLetter.SOURCE))
          .int4(partition(headers.get(DeadLetter.PARTITION)))
          .int8(number(headers.get(DeadLetter.OFFSET), null))
          .int8(number(headers.get(DeadLetter.LENGTH), length(event)))
          .text(headers.get(DeadLetter.SHA256))
          .text(event.key());
    }
    letters.flush(handle);
    resolutions.forEach((event, resolution) -> resolve(handle, event, resolution));
  }

  private static void resolve(Handle handle, LoggedEvent event, Resolution resolution) {
    handle.execute(
        "update dead_letters set resolved_offset = ?, resolved_at = ?, resolution = ?,"
            + " resolution_reason = ?, resolved_by = ?"
            + " where partition = ? and recorded_offset = ? and resolved_offset is null",
        event.offset(),
        event.timestamp(),
        resolution.kind(),
        resolution.reason(),
        resolution.by(),
        event.partition(),
        resolution.offset());
  }

  private static @Nullable Integer partition(@Nullable String text) {
    Long number = number(text, null);
    return number == null ? null : number.intValue();
  }

  private static long length(LoggedEvent event) {
    return event.value() instanceof byte[] bytes ? bytes.length : 0;
  }

  /** Headers of dead letters are written by others: what is no number counts as missing. */
  private static @Nullable Long number(@Nullable String text, @Nullable Long otherwise) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : otherwise;
  }
}
