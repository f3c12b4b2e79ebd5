package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of a capitalised head word and what it is for or of, of which parts at most were found so
 * far: "Union for French Democracy", "Movement for Rights and Freedoms", "Serb People's Party".
 */
final class LinkedNames {
  private static final int LONGEST = 9;

  private final NameCues cues;
  private final TitleWords titles;
  private final Events events;

  LinkedNames(NameCues cues, TitleWords titles, Events events) {
    this.cues = cues;
    this.titles = titles;
    this.events = events;
  }

  void complete(Passage passage, Sentence sentence, Spots spots) {
    for (int i = 0; i + 2 < sentence.size(); i++) {
      if (NameEdges.isWritten(sentence, i)) {
        int end =
            isPeoples(sentence, i) ? peoplesEnd(sentence, spots, i) : linkedEnd(sentence, spots, i);
        if (end > i) {
          join(passage, sentence, spots, i, end);
          i = end;
        }
      }
    }
  }

  /** "People's Party", "Women's League". */
  private boolean isPeoples(Sentence sentence, int i) {
    return cues.is("whose-body", sentence.form(i))
        && "POS".equals(sentence.tag(i + 1))
        && NameEdges.isWritten(sentence, i + 2);
  }

  private int peoplesEnd(Sentence sentence, Spots spots, int i) {
    int end = runEnd(sentence, spots, i + 2);
    while (end > i + 2 && cues.headed(sentence.form(end - 1)) == null) {
      end--;
    }
    return end > i + 2 && !events.continues(sentence, end) ? end : i;
  }

  private int linkedEnd(Sentence sentence, Spots spots, int head) {
    ActorType type = cues.headed(sentence.form(head));
    String link = sentence.form(head + 1);
    boolean linked =
        "for".equals(link) && cues.is("head-for", sentence.form(head))
            || "of".equals(link) && cues.is("head-of", sentence.form(head));
    if (type == null || !linked) {
      return head;
    }
    String next = sentence.form(head + 2);
    int from = "the".equals(next) || "a".equals(next) ? head + 3 : head + 2;
    int end = runEnd(sentence, spots, from);
    if (end == from) {
      return head;
    }
    if (isPair(sentence, spots, from, end)) {
      end = runEnd(sentence, spots, end + 1);
    }
    end = onward(sentence, spots, end);
    return events.continues(sentence, end) ? head : end;
  }

  /** "Liberals and Democrats for Europe Party", "Advancement of Science". */
  private int onward(Sentence sentence, Spots spots, int end) {
    boolean linked = end + 1 < sentence.size() && NameHeads.isGenitive(sentence.form(end));
    return linked ? Math.max(end, realEnd(end, runEnd(sentence, spots, end + 1))) : end;
  }

  private static int realEnd(int end, int run) {
    return run > end + 1 ? run : end;
  }

  /** "Rights and Freedoms": neither of them is a name of its own. */
  private boolean isPair(Sentence sentence, Spots spots, int from, int and) {
    if (and + 1 >= sentence.size()
        || !"and".equals(sentence.form(and))
        || !NameEdges.isWritten(sentence, and + 1)) {
      return false;
    }
    int end = runEnd(sentence, spots, and + 1);
    for (int i = from; i < end; i++) {
      Spot spot = spots.at(sentence.index(), i);
      boolean kind = isPluralWord(sentence.form(i));
      if (spot != null && !kind && (!spot.readings.isEmpty() || spot.isPerson())) {
        return false;
      }
    }
    return cues.headed(sentence.form(end - 1)) == null || isPluralWord(sentence.form(end - 1));
  }

  private static boolean isPluralWord(String form) {
    return form.endsWith("s") || form.endsWith("men");
  }

  /** To the end of a place or a body of the dictionary, never into a person or a title. */
  private int runEnd(Sentence sentence, Spots spots, int from) {
    int end = from;
    while (end < sentence.size()
        && NameEdges.isWritten(sentence, end)
        && titles.startingAt(sentence, end) == null) {
      Spot spot = spots.at(sentence.index(), end);
      if (spot != null && spot.isPerson() && spot.isName()) {
        return end;
      }
      boolean known = spot != null && spot.isName() && !spot.readings.isEmpty();
      end = known ? spot.last : end + 1;
      if (known && (end >= sentence.size() || cues.headed(sentence.form(end)) == null)) {
        return end;
      }
    }
    return Math.min(end, sentence.size());
  }

  private void join(Passage passage, Sentence sentence, Spots spots, int at, int end) {
    int first = begin(sentence, spots, at);
    if (end - first > LONGEST || isKnown(spots, sentence, first, end)) {
      return;
    }
    @Nullable String country = null;
    for (Spot each : List.copyOf(spots.in(sentence.index()))) {
      if (each.overlaps(first, end)) {
        country = country == null ? NationalNames.country(each) : country;
        boolean people = each.form == MentionForm.DEMONYM && each.first == first;
        if (!people) {
          spots.remove(each);
        }
      }
    }
    ActorType type = NameHeads.type(cues, sentence, first, end);
    Spot whole =
        CapitalRuns.unknown(
            passage, sentence, first, end, type == null ? ActorType.ORGANIZATION : type);
    whole.country = country;
    spots.add(whole);
  }

  /** Over the capitals before the head, but no further than a title or a name of its own. */
  private int begin(Sentence sentence, Spots spots, int at) {
    int first = at;
    while (first > 0
        && NameEdges.isWritten(sentence, first - 1)
        && !cues.is("not-name", sentence.form(first - 1))) {
      Spot spot = spots.at(sentence.index(), first - 1);
      if (spot != null && spot.isPerson()) {
        break;
      }
      first--;
    }
    return first;
  }

  /** Whether the dictionary knows the whole, or a longer name around it. */
  private static boolean isKnown(Spots spots, Sentence sentence, int first, int end) {
    for (Spot each : spots.in(sentence.index())) {
      boolean around = each.first <= first && each.last >= end;
      boolean overhangs = each.overlaps(first, end) && (each.first < first || each.last > end);
      if (around || overhangs) {
        return true;
      }
    }
    return false;
  }
}
