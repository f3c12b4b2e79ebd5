package io.dateline.projections.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trace as the views know it, before the log was looked into.
 *
 * @param captured where its text was captured; null where that has not been projected
 * @param sentenceBegin first code point of the sentence in the text
 * @param sentenceEnd code point after its last
 */
record KnownTrace(
    RelationTrace trace, @Nullable Place captured, int sentenceBegin, int sentenceEnd) {
  /** The trace with what the log holds at the places it names, and words that only the log has. */
  RelationTrace lookedUp(RecordLookup lookup) {
    var found = lookup.at(trace.log().stream().map(TraceStep::log).toList());
    List<TraceStep> steps =
        trace.log().stream().map(step -> step.with(found.get(step.log()))).toList();
    if (captured == null || !trace.words().areMissing() || !isThere(captured, steps)) {
      return with(trace.sentence(), trace.words(), steps);
    }
    CapturedText text = lookup.text(captured);
    return with(text.text() == null ? "" : sentence(text.text()), TraceWords.of(text), steps);
  }

  private static boolean isThere(Place captured, List<TraceStep> steps) {
    return steps.stream()
        .anyMatch(step -> step.log().equals(captured) && step.state().equals("FOUND"));
  }

  private RelationTrace with(String sentence, TraceWords words, List<TraceStep> steps) {
    return new RelationTrace(
        trace.relation(),
        trace.retraction(),
        sentence,
        words,
        trace.capture(),
        trace.feed(),
        trace.poll(),
        steps,
        trace.earlier());
  }

  private String sentence(String text) {
    Evidence evidence = trace.relation().evidence();
    return MarkedSentence.of(
        new Evidence(
            between(text, evidence.begin(), evidence.end()),
            evidence.begin(),
            evidence.end(),
            between(text, sentenceBegin, sentenceEnd),
            sentenceBegin));
  }

  private static String between(String text, int begin, int end) {
    int length = text.codePointCount(0, text.length());
    int from = Math.min(begin, length);
    int to = Math.max(from, Math.min(end, length));
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }
}
