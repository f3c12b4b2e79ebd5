package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.NameKind;
import io.dateline.enrich.text.actors.Reading;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the dictionary's names in a sentence against the tagger's: names of the dictionary win but
 * where they are only a part of a longer name ("Bank of China", "Jordan Peele").
 */
final class NameMerge {
  private final Passage passage;
  private final Sentence sentence;
  private final List<Spot> known;
  private final List<Spot> result = new ArrayList<>();

  private NameMerge(Passage passage, Sentence sentence, List<Spot> known) {
    this.passage = passage;
    this.sentence = sentence;
    this.known = new ArrayList<>(known);
  }

  static List<Spot> of(
      Passage passage, Sentence sentence, List<Spot> known, List<TaggedNames.Span> tagged) {
    NameMerge merge = new NameMerge(passage, sentence, known);
    tagged.forEach(merge::weigh);
    merge.result.addAll(merge.known);
    return merge.result;
  }

  private void weigh(TaggedNames.Span span) {
    List<Spot> inside =
        known.stream().filter(each -> each.overlaps(span.first(), span.last())).toList();
    for (Spot each : inside) {
      if (each.first <= span.first() && each.last >= span.last()) {
        each.supported = span.type() != null;
        each.tagged = span.type();
        if (!isWithinHyphens(each)) {
          return;
        }
      }
    }
    if (span.type() != null && inside.stream().anyMatch(each -> isNearlyAll(span, each))) {
      return;
    }
    TaggedNames.Span rest = span;
    for (Spot each : inside) {
      rest = rest == null ? null : without(rest, each);
    }
    if (rest != null && rest.first() < rest.last() && rest.type() != null) {
      result.add(TaggedNames.spot(passage, sentence, rest));
    }
  }

  /** What remains of the span beside a known name; null for nothing. May drop the known name. */
  private TaggedNames.@Nullable Span without(TaggedNames.Span span, Spot spot) {
    if (isWithinHyphens(spot)) {
      return hyphenated(span, spot);
    }
    if (span.type() == ActorType.PERSON) {
      return personBeside(span, spot);
    }
    if (span.type() == null) {
      return eventBeside(span, spot);
    }
    if (parts(span, spot)) {
      return null;
    }
    if (spot.first >= span.first() && spot.last <= span.last()) {
      known.remove(spot);
      return span;
    }
    return null;
  }

  private TaggedNames.@Nullable Span hyphenated(TaggedNames.Span span, Spot spot) {
    if (span.last() - span.first() == 1) {
      return null;
    }
    known.remove(spot);
    return span;
  }

  private TaggedNames.@Nullable Span personBeside(TaggedNames.Span span, Spot spot) {
    if (isPerson(spot)) {
      if (isWholeName(spot)) {
        return null;
      }
      known.remove(spot);
      return span;
    }
    boolean leads = spot.first <= span.first();
    if (leads && spot.last < span.last() && !isCommon(spot)) {
      return new TaggedNames.Span(spot.last, span.last(), span.type());
    }
    if (spot.last > span.last() || spot.first < span.first()) {
      return null;
    }
    known.remove(spot);
    return span;
  }

  /** "Iraq War", "Paris Agreement": no country, no city; but a people stays one. */
  private TaggedNames.@Nullable Span eventBeside(TaggedNames.Span span, Spot spot) {
    boolean inside = spot.first >= span.first() && spot.last <= span.last();
    boolean whole = inside && spot.length() == span.length();
    if (inside && !whole && spot.form == MentionForm.NAME && !isBody(spot)) {
      known.remove(spot);
    }
    return null;
  }

  /** "Republican Party" in "Italian Republican Party": {@link NationalNames} completes it. */
  private static boolean isNearlyAll(TaggedNames.Span span, Spot spot) {
    return isWholeName(spot) && !isPerson(spot) && spot.length() >= span.length() - 1;
  }

  /** Whether the span is more than one name: "Egypt and Turkey". */
  private boolean parts(TaggedNames.Span span, Spot spot) {
    if (spot.last >= span.last()) {
      return false;
    }
    String next = sentence.form(spot.last);
    return "and".equals(next) || ",".equals(next) || "'s".equals(next) || "(".equals(next);
  }

  private static boolean isWholeName(Spot spot) {
    return spot.length() > 1
        && spot.readings.stream()
            .anyMatch(each -> each.kind() == NameKind.NAME || each.kind() == NameKind.ALIAS);
  }

  private static boolean isBody(Spot spot) {
    return Types.isBody(spot.type) && spot.type != ActorType.COUNTRY;
  }

  private static boolean isPerson(Spot spot) {
    return spot.readings.stream().allMatch(each -> Types.of(each.actor()) == ActorType.PERSON);
  }

  private static boolean isCommon(Spot spot) {
    return spot.readings.stream().anyMatch(Reading::common);
  }

  private boolean isWithinHyphens(Spot spot) {
    return spot.begin > sentence.begin(spot.first) || spot.end < sentence.end(spot.last - 1);
  }
}
