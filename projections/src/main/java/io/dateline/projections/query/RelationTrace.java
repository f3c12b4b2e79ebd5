package io.dateline.projections.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a relation rests on, back to what brought its article.
 *
 * @param relation the row, retracted or not, with engine and dictionary version and the rule that
 *     fired
 * @param retraction what ended it; null while it stands
 * @param sentence the sentence with the evidence between {@code [[} and {@code ]]}; empty where
 *     {@code words} says why
 * @param words whether the words are shown, erased or encrypted
 * @param capture the text it was found in; null where it has not been projected yet
 * @param feed the feed whose poll brought it, where one did
 * @param poll that poll; null where no feed brought it, or the poll is no longer kept
 * @param log the records behind it, from the relation back to the poll
 * @param earlier where the same relation was observed before, and then retracted
 */
public record RelationTrace(
    RelationItem relation,
    @Nullable RetractionItem retraction,
    String sentence,
    TraceWords words,
    @Nullable CaptureItem capture,
    @Nullable String feed,
    @Nullable PollItem poll,
    List<TraceStep> log,
    List<Place> earlier) {
  /** Copies the lists. */
  public RelationTrace {
    log = List.copyOf(log);
    earlier = List.copyOf(earlier);
  }
}
