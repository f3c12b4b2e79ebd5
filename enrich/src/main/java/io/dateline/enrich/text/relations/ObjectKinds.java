package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;

/** What a party is that some acts ask for as their object. */
final class ObjectKinds {
  private ObjectKinds() {}

  /** No product, firm or place: "released the hostages" and not "released a film". */
  static boolean isHuman(Party party) {
    if (party.mention() == null || party.tie() == Party.Tie.PLACE) {
      return false;
    }
    boolean partly = party.tie() == Party.Tie.OF || party.tie() == Party.Tie.OWNER;
    return switch (party.mention().type()) {
      case PERSON, ARMED_GROUP, PARTY -> true;
      case ORGANIZATION, MEDIA -> partly;
      case GOVERNMENT -> partly || party.mention().form() != MentionForm.NAME;
      case COUNTRY -> party.mention().form() == MentionForm.DEMONYM || partly;
      case LOCATION -> false;
    };
  }

  /** A person, and the whole of the phrase. */
  static boolean isPerson(Party party) {
    return party.mention() != null
        && party.mention().type() == ActorType.PERSON
        && (party.tie() == Party.Tie.DIRECT || party.tie() == Party.Tie.COVERED);
  }

  /** Who can be defeated by arms. */
  static boolean bearsArms(Party party) {
    return party.mention() != null && party.mention().type() == ActorType.ARMED_GROUP;
  }

  /** "was arrested in Chad": whose law it is. */
  static boolean isCountry(Party party) {
    return party.mention() != null && party.mention().type() == ActorType.COUNTRY;
  }
}
