package io.dateline.enrich.text.actors;

/**
 * One thing a name can mean.
 *
 * @param actor whom
 * @param kind by which kind of name; a surname derived from a full name is {@link NameKind#SHORT}
 * @param common whether the name is an ordinary word or a forename as well ("Turkey", "Chad",
 *     "Will"): at the beginning of a sentence, before a surname and in a title's capitals it may be
 *     that
 */
public record Reading(Actor actor, NameKind kind, boolean common) {
  /** Whether the text around has to speak for this reading before it counts. */
  public boolean needsSupport() {
    return kind == NameKind.SHORT;
  }
}
