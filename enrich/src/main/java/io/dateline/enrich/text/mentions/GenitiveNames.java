package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.List;

/**
 * Names of a capitalised head word and what it is of: "Parliament of Norway", "Union of Right
 * Forces", "Government of Iraq". Only the end of them may have been found so far.
 */
final class GenitiveNames {
  private final NameCues cues;

  GenitiveNames(NameCues cues) {
    this.cues = cues;
  }

  void complete(Passage passage, Sentence sentence, Spots spots) {
    for (Spot inner : List.copyOf(spots.in(sentence.index()))) {
      Spot people = spots.endingAt(sentence.index(), inner.first);
      int first = people != null && people.form == MentionForm.DEMONYM ? people.first : inner.first;
      int of = "the".equals(form(sentence, first - 1)) ? first - 2 : first - 1;
      boolean whole = inner.begin == sentence.begin(inner.first) && !inner.isPerson();
      if (whole && inner.isName() && isLink(form(sentence, of)) && of > 0) {
        join(passage, sentence, spots, inner, of);
      }
    }
  }

  private void join(Passage passage, Sentence sentence, Spots spots, Spot inner, int of) {
    ActorType type = cues.headed(sentence.form(of - 1));
    if (type == null || type == ActorType.LOCATION || !NameEdges.isCapital(sentence, of - 1)) {
      return;
    }
    Spot head = spots.endingAt(sentence.index(), of);
    int first = head == null ? runBegin(sentence, of - 1) : head.first;
    boolean opensSentence = first == 0 && of == 1 && !sentence.tag(0).startsWith("NNP");
    if (opensSentence || head != null && !head.readings.isEmpty()) {
      return;
    }
    Spot joined = CapitalRuns.unknown(passage, sentence, first, inner.last, type);
    joined.country = NationalNames.country(inner);
    for (Spot each : List.copyOf(spots.in(sentence.index()))) {
      if (each.overlaps(first, inner.last)) {
        spots.remove(each);
      }
    }
    spots.add(joined);
  }

  private static int runBegin(Sentence sentence, int head) {
    int first = head;
    while (first > 0 && NameEdges.isCapital(sentence, first - 1)) {
      first--;
    }
    return first;
  }

  private static boolean isLink(String form) {
    return "of".equals(form) || "for".equals(form);
  }

  private static String form(Sentence sentence, int i) {
    return i < 0 ? "" : sentence.form(i);
  }
}
