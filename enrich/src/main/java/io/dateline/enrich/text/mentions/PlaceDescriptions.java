package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** Says which place a description is: "the city of Sirte", later "the city"; "the country". */
final class PlaceDescriptions {
  private static final int NEAR = 4;

  private PlaceDescriptions() {}

  static boolean isPlace(Spot spot) {
    return spot.type == ActorType.LOCATION || spot.type == ActorType.COUNTRY;
  }

  /**
   * Whether the phrase names a place: what is done to "the camps of the rebels" or on "Syrian
   * territory" is done to the owner, and "no country" is none.
   */
  static boolean isMention(Spot spot, NounPhrase phrase) {
    boolean none =
        switch (phrase.determiner()) {
          case "no", "any", "each", "every" -> true;
          default -> false;
        };
    return !none && (phrase.owner() == null || isDivision(spot) && isPlace(phrase.owner()));
  }

  /** "the city of Sirte" is Sirte; "Sirte's airport" is another place. */
  static void named(Sentence sentence, Spot spot, Spot owner) {
    int of = spot.head + 1;
    boolean same = owner.isName() && owner.first > of && isKindOf(spot, owner);
    if (same && of < sentence.size() && "of".equals(sentence.form(of)) && isOne(spot)) {
      spot.refersTo(owner);
      spot.type = owner.type;
    }
  }

  /** The town or the country spoken of last; null where the description could be any place. */
  static @Nullable Spot antecedent(Discourse discourse, Spot spot) {
    if (!isOne(spot) || !isSettlement(spot) && spot.type != ActorType.COUNTRY) {
      return null;
    }
    return discourse.best(
        spot,
        NEAR,
        each -> each.actor != null && each.form != MentionForm.PRONOUN && isKindOf(spot, each));
  }

  private static boolean isKindOf(Spot spot, Spot each) {
    return spot.type == ActorType.COUNTRY
        ? each.type == ActorType.COUNTRY && each.form != MentionForm.NOMINAL
        : each.type == ActorType.LOCATION && each.form == MentionForm.NAME;
  }

  private static boolean isOne(Spot spot) {
    return !spot.plural;
  }

  private static boolean isSettlement(Spot spot) {
    return switch (spot.noun) {
      case "city", "town", "village", "port city" -> true;
      default -> false;
    };
  }

  private static boolean isDivision(Spot spot) {
    return switch (spot.noun) {
      case "province",
          "governorate",
          "region",
          "district",
          "neighbourhood",
          "neighborhood",
          "suburb",
          "area",
          "island",
          "capital",
          "capital city",
          "country",
          "nation" ->
          true;
      default -> isSettlement(spot) || spot.plural;
    };
  }
}
