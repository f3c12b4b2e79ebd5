package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.mentions.ActorMention;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One side of a relation.
 *
 * @param mention what stands for it, null for a thing that is no mention
 * @param name canonical name or the surface
 * @param head token the search began at
 * @param tie how far the mention lies from it
 */
record Party(@Nullable ActorMention mention, String name, int head, Tie tie) {
  private static final Set<Tie> LOOSE = EnumSet.of(Tie.NESTED, Tie.PLACE);

  /** How a party hangs on the noun that fills the slot. */
  enum Tie {
    /** The noun itself. */
    DIRECT,
    /** A mention that covers the noun and has another head. */
    COVERED,
    /** "the premier, Ana Ruiz" */
    APPOSED,
    /** "Turkey's offer" */
    OWNER,
    /** "Turkish offer" */
    BEFORE,
    /** "offer of Turkey", "forces loyal to Haftar" */
    OF,
    /** Deeper or by another preposition. */
    NESTED,
    /** The place of the act. */
    PLACE,
    /** "we", said by the speaker. */
    SPEAKER,
    /** A thing, by its words. */
    THING
  }

  /** Whether both are the same actor, or the same mention. */
  boolean same(Party other) {
    if (mention == null || other.mention == null) {
      return mention == null && other.mention == null && name.equals(other.name);
    }
    if (mention.index() == other.mention.index()) {
      return true;
    }
    String actor = mention.actor();
    return actor != null
        ? actor.equals(other.mention.actor())
        : other.mention.actor() == null && mention.name().equalsIgnoreCase(other.mention.name());
  }

  /** Whether it is a person or body known by name whose arms are words. */
  boolean isPolitical() {
    if (mention == null) {
      return false;
    }
    if (mention.actor() == null) {
      return mention.type() == ActorType.MEDIA;
    }
    return switch (mention.type()) {
      case PERSON, PARTY -> true;
      case MEDIA, ORGANIZATION -> mention.form() != MentionForm.NOMINAL;
      case COUNTRY, GOVERNMENT, ARMED_GROUP, LOCATION -> false;
    };
  }

  /** Whether it hangs on the noun by a preposition of place or the like. */
  boolean isFar() {
    return LOOSE.contains(tie);
  }

  /** The same reached by one more step; the looser of the ties counts. */
  Party by(Tie further) {
    boolean looser = tie == Tie.DIRECT || LOOSE.contains(further) && !LOOSE.contains(tie);
    return looser ? new Party(mention, name, head, further) : this;
  }
}
