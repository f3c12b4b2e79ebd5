package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.NameKind;
import io.dateline.enrich.text.actors.Reading;
import io.dateline.enrich.text.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Names that neither dictionary nor tagger knows, told by capital letters and what stands beside: a
 * title ("Colonel Ahmed Abdi"), an organisation's head word ("Basra Petroleum Company"), or the
 * rest of a name of which only a part was known.
 */
final class CapitalRuns {
  private static final int LONGEST = 6;

  private final NameCues cues;
  private final TitleWords titles;
  private final Events events;
  private final NameEdges edges;

  CapitalRuns(NameCues cues, TitleWords titles) {
    this.cues = cues;
    this.titles = titles;
    this.events = new Events(cues);
    this.edges = new NameEdges(cues);
  }

  void find(Passage passage, Sentence sentence, Spots spots) {
    completePersons(passage, sentence, spots);
    dropParts(sentence, spots);
    new NationalNames(cues, events).complete(passage, sentence, spots);
    new LinkedNames(cues, titles, events).complete(passage, sentence, spots);
    new GenitiveNames(cues).complete(passage, sentence, spots);
    int at = 0;
    while (at < sentence.size()) {
      int end = runEnd(sentence, spots, at);
      if (end > at) {
        Spot spot = spot(passage, sentence, at, end);
        if (spot != null) {
          spots.add(spot);
        }
        at = end;
      } else {
        at++;
      }
    }
  }

  private int runEnd(Sentence sentence, Spots spots, int at) {
    int end = at;
    while (end < sentence.size()
        && end - at < LONGEST
        && isNameWord(sentence, end)
        && spots.at(sentence.index(), end) == null) {
      end++;
    }
    return end;
  }

  private boolean isNameWord(Sentence sentence, int i) {
    String form = sentence.form(i);
    return Character.isUpperCase(form.charAt(0))
        && sentence.tag(i).startsWith("NNP")
        && !cues.is("not-name", form);
  }

  private @Nullable Spot spot(Passage passage, Sentence sentence, int from, int to) {
    if (events.isEvent(sentence, from, to) || events.continues(sentence, to)) {
      return null;
    }
    int first = titles.end(sentence, from, to);
    TitleWords.Found title = titles.endingAt(sentence, first);
    boolean named =
        first > from
            || title != null && Character.isUpperCase(sentence.form(title.first()).charAt(0));
    if (named && isTitleItself(sentence, first, to)) {
      return null;
    }
    if (named) {
      return unknown(passage, sentence, first, to, ActorType.PERSON);
    }
    ActorType headed = cues.headed(sentence.form(to - 1));
    boolean emblem = headed == ActorType.MEDIA && cues.is("emblem", sentence.form(to - 1));
    return headed == null || emblem || to - from < 2
        ? null
        : unknown(passage, sentence, from, edges.end(sentence, from, to, headed), headed);
  }

  private boolean isTitleItself(Sentence sentence, int first, int to) {
    TitleWords.Found found = titles.startingAt(sentence, first);
    return found != null && found.last() >= to || cues.headed(sentence.form(to - 1)) != null;
  }

  static Spot unknown(Passage passage, Sentence sentence, int first, int last, ActorType type) {
    Spot spot = Spot.of(passage, sentence, first, last, MentionForm.NAME);
    spot.type = type;
    spot.supported = true;
    spot.head = NameHeads.head(sentence, first, last);
    return spot;
  }

  /** A surname of the dictionary beside another capital word is somebody else's full name. */
  private void completePersons(Passage passage, Sentence sentence, Spots spots) {
    for (Spot each : java.util.List.copyOf(spots.in(sentence.index()))) {
      if (isSurnameOnly(each)) {
        int first = each.first;
        while (first > 0 && isForename(sentence, spots, first - 1)) {
          first--;
        }
        int next = each.last;
        boolean goesOn =
            first == each.first
                && next < sentence.size()
                && each.readings.stream().allMatch(Reading::common)
                && isForename(sentence, spots, next);
        if (goesOn) {
          spots.remove(each);
        }
        if (first < each.first) {
          spots.remove(each);
          spots.add(unknown(passage, sentence, first, each.last, ActorType.PERSON));
        }
      }
    }
  }

  /** "Guardian" of "Sea Guardian": a word like others, and part of a longer name. */
  private void dropParts(Sentence sentence, Spots spots) {
    for (Spot each : java.util.List.copyOf(spots.in(sentence.index()))) {
      boolean word =
          each.length() == 1
              && each.isName()
              && !each.readings.isEmpty()
              && each.readings.stream().allMatch(CapitalRuns::isOrdinary);
      if (word && (isLoose(sentence, spots, each.first - 1) || isUndertaken(sentence, each))) {
        spots.remove(each);
      }
    }
  }

  private static boolean isOrdinary(Reading reading) {
    ActorType type = Types.of(reading.actor());
    return reading.common() && (type == ActorType.MEDIA || type == ActorType.ORGANIZATION);
  }

  /** A capital that belongs to no name known so far, nor is a title or opens the sentence. */
  private boolean isLoose(Sentence sentence, Spots spots, int token) {
    if (token < 0 || !isNameWord(sentence, token)) {
      return false;
    }
    Spot there = spots.at(sentence.index(), token);
    boolean free = there == null || there.readings.isEmpty();
    return free && titles.endingAt(sentence, token + 1) == null;
  }

  /** "Operation Northern Star". */
  private boolean isUndertaken(Sentence sentence, Spot spot) {
    for (int i = spot.first - 1; i >= Math.max(0, spot.first - 3); i--) {
      if (cues.is("undertaking", sentence.form(i))) {
        return true;
      }
      if (!isNameWord(sentence, i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isForename(Sentence sentence, Spots spots, int token) {
    return isNameWord(sentence, token)
        && spots.at(sentence.index(), token) == null
        && titles.endingAt(sentence, token + 1) == null
        && cues.headed(sentence.form(token)) == null;
  }

  private static boolean isSurnameOnly(Spot spot) {
    for (Reading each : spot.readings) {
      if (each.kind() != NameKind.SHORT || Types.of(each.actor()) != ActorType.PERSON) {
        return false;
      }
    }
    return !spot.readings.isEmpty();
  }
}
