package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.actors.NameKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties the short forms and spellings of names to the full names of the same article, and gives
 * names that the dictionary does not know their provisional ids. Two unknown persons stay apart
 * unless one's name is a part of the other's.
 */
final class NameChains {
  private NameChains() {}

  static void link(Spots spots) {
    List<Spot> names =
        spots.all().stream()
            .filter(each -> each.isName() && (each.actor == null || each.isPerson()))
            .toList();
    List<Spot> antecedents = new ArrayList<>();
    for (Spot each : names) {
      if (each.isPerson() && each.kind != NameKind.SHORT && each.length() > 1) {
        antecedents.add(each);
      }
    }
    for (Spot each : names) {
      if (each.actor == null) {
        Spot antecedent = each.isPerson() ? antecedent(each, antecedents) : null;
        if (antecedent != null) {
          give(antecedent);
          each.refersTo(antecedent);
        } else {
          give(each);
        }
      }
    }
  }

  static void give(Spot spot) {
    if (spot.actor == null) {
      spot.actor = Names.provisionalId(spot.surface);
      spot.name = bare(spot.surface);
    }
  }

  private static String bare(String surface) {
    return surface.replaceAll("\\s+", " ");
  }

  /** The full name this is a part or another spelling of: the nearest before, else the first. */
  private static @Nullable Spot antecedent(Spot spot, List<Spot> antecedents) {
    List<String> wanted = Names.skeletons(spot.surface);
    if (wanted.isEmpty()) {
      return null;
    }
    Spot best = null;
    for (Spot each : antecedents) {
      boolean before =
          each.sentence < spot.sentence
              || each.sentence == spot.sentence && each.first < spot.first;
      if (each != spot && (before || best == null) && matches(spot, wanted, each, before)) {
        best = each;
      }
    }
    return best;
  }

  private static boolean matches(Spot spot, List<String> wanted, Spot full, boolean before) {
    List<String> given = Names.skeletons(full.surface);
    if (wanted.size() == 1) {
      String word = wanted.get(0);
      return given.size() > 1
          && (word.equals(given.get(given.size() - 1)) || before && given.contains(word));
    }
    boolean surname =
        given.size() > wanted.size()
            && wanted.size() == 2
            && Gender.isParticle(Names.words(spot.surface).get(0))
            && given.subList(given.size() - 2, given.size()).equals(wanted);
    return before && (surname || wanted.equals(given));
  }
}
