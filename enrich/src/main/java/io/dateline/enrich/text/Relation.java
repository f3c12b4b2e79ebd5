package io.dateline.enrich.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One actor does or says something to another.
 *
 * @param source who acts
 * @param target whom it meets
 * @param type PLOVER type; its quad class follows
 * @param intensity -10 (worst conflict) to 10 on the Goldstein scale
 * @param date day of the event; null where neither text nor publication date tell
 * @param trigger words that carry the event, in code points
 * @param triggerText those words
 * @param attribution who is said to say so, null for the author
 * @param mode PLOVER's mode where the type has one and the text states it
 * @param place where, if stated
 * @param negated whether it is said not to be so
 * @param hypothetical whether it is conditional, wished for or expected only
 * @param evidence the clause that says so, in code points
 * @param sentence index of its sentence
 * @param confidence 0..1, estimated chance that source, target, sign and type are right
 * @param rule name of the rule and pattern that fired
 */
public record Relation(
    ActorRef source,
    ActorRef target,
    RelationType type,
    double intensity,
    @Nullable LocalDate date,
    TextSpan trigger,
    String triggerText,
    @Nullable ActorRef attribution,
    @Nullable String mode,
    @Nullable ActorRef place,
    boolean negated,
    boolean hypothetical,
    TextSpan evidence,
    int sentence,
    double confidence,
    String rule) {}
