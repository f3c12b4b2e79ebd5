package io.dateline.projections.terminal;

import io.dateline.projections.query.CaptureItem;
import io.dateline.projections.query.PollItem;
import io.dateline.projections.query.RelationItem;
import io.dateline.projections.query.RelationTrace;
import io.dateline.projections.query.RetractionItem;
import io.dateline.projections.query.TraceStep;
import io.dateline.projections.query.TraceWords;
import io.dateline.projections.query.WithdrawalItem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a relation rests on, to be read on a terminal. */
public final class TraceText {
  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  private TraceText() {}

  /** Writes the relation, its sentence, its origin and the records behind it. */
  public static String write(RelationTrace trace) {
    var text = new TraceText();
    text.relation(trace.relation());
    text.retraction(trace.retraction());
    text.sentence(trace.sentence(), trace.words());
    text.article(trace.relation());
    text.capture(trace.capture());
    text.poll(trace.feed(), trace.poll());
    text.log(trace);
    return text.out.toString();
  }

  private void relation(RelationItem item) {
    out.append(
        String.format(
            Locale.ROOT,
            "%s %s%s%s %s%n",
            item.source().name(),
            item.negated() ? "not " : "",
            item.hypothetical() ? "perhaps " : "",
            item.type(),
            item.target().name()));
    field("relation", item.id());
    field("actors", item.source().id() + " -> " + item.target().id());
    field(
        "measure",
        String.format(
            Locale.ROOT,
            "%s, intensity %.1f, confidence %.2f",
            item.quad(),
            item.intensity(),
            item.confidence()));
    field("event day", item.date() == null ? item.day() + " (day of publication)" : item.date());
    field("attributed", item.attribution());
    field("place", item.place());
    field("rule", item.rule());
    field("trigger", item.trigger() + " [" + item.triggerBegin() + ", " + item.triggerEnd() + ")");
    field("engine", item.engine() + ", dictionary " + item.dictionary());
    field("recorded", item.recordedAt());
  }

  private void retraction(@Nullable RetractionItem retraction) {
    field(
        "retracted",
        retraction == null ? null : retraction.at() + " (" + retraction.reason() + ")");
  }

  private void sentence(String sentence, TraceWords words) {
    out.append("sentence\n")
        .append(
            Wrapping.wrap(
                sentence.isBlank()
                    ? "(" + why(words) + ")"
                    : sentence.strip().replaceAll("\\s+", " "),
                "    ",
                WIDTH));
    if (words.state().equals("OPENED")) {
      field("  words", words.note());
    }
  }

  private static String why(TraceWords words) {
    WithdrawalItem erased = words.erased();
    return switch (words.state()) {
      case "ERASED" ->
          erased == null
              ? "erased: " + words.note()
              : "erased " + erased.at() + " by " + erased.requestedBy() + ": " + erased.reason();
      case "ENCRYPTED" -> String.valueOf(words.note());
      default -> "the words are still on their way, or the log has them no more";
    };
  }

  private void article(RelationItem item) {
    out.append("article\n");
    field("  id", item.article() + ", revision " + item.revision());
    field("  title", item.title());
    field("  outlet", item.outlet());
    field("  address", item.url());
    field("  published", item.publishedAt());
    field("  story", item.story());
  }

  private void capture(@Nullable CaptureItem capture) {
    if (capture == null) {
      return;
    }
    out.append("captured\n");
    field("  seen", capture.observedAt());
    field("  by", capture.kind() + (capture.location() == null ? "" : " " + capture.location()));
    field("  feed", capture.feed());
    field("  poll", capture.poll());
    field("  item", capture.itemId());
    field("  status", capture.httpStatus());
    field(
        "  raw",
        capture.rawSha256() == null
            ? null
            : capture.rawLength() + " bytes, SHA-256 " + capture.rawSha256());
    field("  archive", capture.archive());
  }

  private void poll(@Nullable String feed, @Nullable PollItem poll) {
    if (poll == null) {
      return;
    }
    out.append("poll\n");
    field("  feed", feed);
    field("  id", poll.id());
    field("  started", poll.startedAt() + ", took " + poll.durationMs() + " ms");
    field(
        "  outcome",
        poll.outcome() + (poll.httpStatus() == null ? "" : ", status " + poll.httpStatus()));
    field("  items", poll.items() + ", captured " + poll.captured() + ", known " + poll.known());
  }

  private void log(RelationTrace trace) {
    out.append("log\n");
    out.append(row("step", "event", "topic", "partition", "offset", "schema", "record time", ""));
    for (TraceStep step : trace.log()) {
      out.append(
          row(
              step.step().toLowerCase(Locale.ROOT),
              step.event() == null ? "?" : step.event(),
              step.log().topic(),
              Integer.toString(step.log().partition()),
              Long.toString(step.log().offset()),
              step.schemaId() == null ? "?" : Integer.toString(step.schemaId()),
              step.timestamp() == null ? "?" : step.timestamp().toString(),
              step.state().equals("FOUND") ? "" : step.state()));
    }
    trace
        .earlier()
        .forEach(
            place ->
                field(
                    "  before that",
                    place.topic()
                        + " partition "
                        + place.partition()
                        + " offset "
                        + place.offset()));
  }

  private static String row(
      String step,
      String event,
      String topic,
      String partition,
      String offset,
      String schema,
      String time,
      String state) {
    return String.format(
                Locale.ROOT,
                "  %-10s  %-17s  %-17s  %9s  %8s  %6s  %-24s  %s",
                step,
                event,
                topic,
                partition,
                offset,
                schema,
                time,
                state)
            .stripTrailing()
        + "\n";
  }

  private void field(String name, @Nullable Object value) {
    if (value != null) {
      out.append(String.format(Locale.ROOT, "%-14s%s%n", name, value));
    }
  }
}
