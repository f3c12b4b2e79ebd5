package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.RelationType;
import io.dateline.enrich.text.mentions.ActorMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation inside the engine. Offsets are UTF-16 offsets of the article's text.
 *
 * @param source who acts, null where it is a thing that {@code sourceName} names
 * @param sourceName canonical name or the surface
 * @param target whom it meets, null where it is a thing that {@code targetName} names
 * @param targetName canonical name or the surface
 * @param type PLOVER's type
 * @param intensity -10..10 on Goldstein's scale
 * @param sentence index of the sentence
 * @param trigger token that carries the event
 * @param predicate token of the verb whose clause it stands in
 * @param triggerBegin first offset of the trigger
 * @param triggerEnd offset after it
 * @param attribution who is said to say so, null for the author
 * @param mode PLOVER's mode, or null
 * @param place where, or null
 * @param negated whether it is said not to be so
 * @param hypothetical whether it is supposed only
 * @param begin first offset of the clause that says so
 * @param end offset after it
 * @param confidence 0..1
 * @param rule the rule and the pattern that fired
 * @param evidence what the confidence rests on
 */
public record FoundRelation(
    @Nullable ActorMention source,
    String sourceName,
    @Nullable ActorMention target,
    String targetName,
    RelationType type,
    double intensity,
    int sentence,
    int trigger,
    int predicate,
    int triggerBegin,
    int triggerEnd,
    @Nullable ActorMention attribution,
    @Nullable String mode,
    @Nullable ActorMention place,
    boolean negated,
    boolean hypothetical,
    int begin,
    int end,
    double confidence,
    String rule,
    List<String> evidence) {
  /** The same event between others. */
  FoundRelation between(@Nullable ActorMention one, @Nullable ActorMention other) {
    return new FoundRelation(
        one,
        one == null ? sourceName : one.name(),
        other,
        other == null ? targetName : other.name(),
        type,
        intensity,
        sentence,
        trigger,
        predicate,
        triggerBegin,
        triggerEnd,
        attribution,
        mode,
        place,
        negated,
        hypothetical,
        begin,
        end,
        confidence,
        rule,
        evidence);
  }

  /** Whether source and target are the same actor. */
  boolean isToItself() {
    return source != null
        && target != null
        && source.actor() != null
        && source.actor().equals(target.actor());
  }
}
