package io.dateline.enrich.text;

import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.mentions.ReportedMentions;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Turns the engine's UTF-16 offsets into code points, the last step of tagging. */
final class CodePointView {
  private final String text;
  private final int[] codePoints;

  CodePointView(String text) {
    this.text = text;
    this.codePoints = hasSurrogates(text) ? codePoints(text) : new int[0];
  }

  /** The code point at a UTF-16 offset; half a pair counts as its beginning. */
  int at(int offset) {
    return codePoints.length == 0 ? offset : codePoints[offset];
  }

  TextSpan span(int begin, int end) {
    return new TextSpan(at(begin), at(end));
  }

  Tagged tagged(
      String language,
      List<Sentence> sentences,
      ReportedMentions mentions,
      List<Relation> relations,
      List<Stance> stances) {
    List<TextSpan> spans = new ArrayList<>(sentences.size());
    for (Sentence each : sentences) {
      spans.add(span(each.begin(), each.end()));
    }
    List<Mention> found = new ArrayList<>(mentions.all().size());
    for (ActorMention each : mentions.all()) {
      found.add(mention(each, sentences.get(each.sentence())));
    }
    return new Tagged(language, spans, found, relations, stances);
  }

  private Mention mention(ActorMention each, Sentence sentence) {
    int begin = each.begin() >= 0 ? each.begin() : sentence.begin(each.first());
    int end = each.end() >= 0 ? each.end() : sentence.end(each.last() - 1);
    return new Mention(
        at(begin),
        at(end),
        text.substring(begin, end),
        each.type(),
        each.form(),
        each.actor(),
        each.name(),
        each.sentence());
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int[] codePoints(String text) {
    int[] counts = new int[text.length() + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean inner =
          i > 0
              && Character.isLowSurrogate(text.charAt(i))
              && Character.isHighSurrogate(text.charAt(i - 1));
      counts[i] = inner ? count - 1 : count++;
    }
    counts[text.length()] = count;
    return counts;
  }
}
