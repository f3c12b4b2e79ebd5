package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.Reading;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names that begin with a people or a place: "Australian Greens", "Italian Republican Party",
 * "Ontario Liberal Party". The tagger and the dictionary often see only one part.
 */
final class NationalNames {
  private static final int LONGEST = 5;

  private final NameCues cues;
  private final Events events;

  NationalNames(NameCues cues, Events events) {
    this.cues = cues;
    this.events = events;
  }

  void complete(Passage passage, Sentence sentence, Spots spots) {
    for (Spot people : List.copyOf(spots.in(sentence.index()))) {
      if (isOpening(sentence, people) && spots.in(sentence.index()).contains(people)) {
        int end = end(sentence, spots, people);
        ActorType type = end == people.last ? null : cues.headed(sentence.form(end - 1));
        if (type != null && type != ActorType.LOCATION && !events.continues(sentence, end)) {
          replace(passage, sentence, spots, people, end, type);
        }
      }
    }
  }

  private static boolean isOpening(Sentence sentence, Spot spot) {
    boolean whole = spot.end == sentence.end(spot.last - 1);
    boolean place = spot.type == ActorType.LOCATION || spot.type == ActorType.COUNTRY;
    return whole && place && spot.last < sentence.size();
  }

  /** Where the row of capitals behind the people ends, over spots of one name at most. */
  private static int end(Sentence sentence, Spots spots, Spot people) {
    int end = people.last;
    while (end < sentence.size()
        && end - people.last < LONGEST
        && NameEdges.isCapital(sentence, end)
        && !isOther(spots.at(sentence.index(), end), people)) {
      end++;
    }
    return end;
  }

  /** A person or a country behind the people is a name of its own. */
  private static boolean isOther(@Nullable Spot spot, Spot people) {
    return spot != null && spot != people && (spot.isPerson() || spot.type == ActorType.COUNTRY);
  }

  private static void replace(
      Passage passage, Sentence sentence, Spots spots, Spot people, int end, ActorType type) {
    Spot known = spots.at(sentence.index(), end - 1);
    if (known != null && known.last > end) {
      return;
    }
    boolean sameCountry = known != null && isOf(known, people);
    if (sameCountry && known.readings.size() == 1 && known.length() > 1) {
      return;
    }
    for (Spot each : List.copyOf(spots.in(sentence.index()))) {
      boolean demonym = each == people && people.form == MentionForm.DEMONYM;
      if (each.overlaps(people.first, end) && !demonym) {
        spots.remove(each);
      }
    }
    Spot whole = CapitalRuns.unknown(passage, sentence, people.first, end, type);
    if (sameCountry) {
      whole.readings = known.readings.stream().filter(each -> isOf(each, people)).toList();
    }
    whole.country = country(people);
    spots.add(whole);
  }

  /** The country a spot names, null where it names none. */
  static @Nullable String country(Spot spot) {
    if (spot.readings.isEmpty()) {
      return null;
    }
    Actor actor = spot.readings.get(0).actor();
    return Types.of(actor) == ActorType.COUNTRY ? actor.id() : null;
  }

  private static boolean isOf(Spot known, Spot people) {
    return known.readings.stream().anyMatch(each -> isOf(each, people));
  }

  private static boolean isOf(Reading reading, Spot people) {
    String country = country(people);
    return reading.actor().parents().stream().anyMatch(of -> of.id().equals(country));
  }
}
