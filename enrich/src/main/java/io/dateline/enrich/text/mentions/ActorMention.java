package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * A mention inside the engine: tokens of a sentence that refer to an actor.
 *
 * @param index position in the article's mentions
 * @param sentence index of the sentence
 * @param first first token
 * @param last token after the last
 * @param head token that carries the mention's grammatical role
 * @param type kind of actor
 * @param form how it refers
 * @param actor dictionary id, provisional id, or null where unresolved
 * @param name canonical name, or the surface
 * @param leads for a person, the id of the state or group it led or spoke for on the article's
 *     date; for an organ of a state, that state; null where neither is known
 * @param begin UTF-16 offset of its first character, inside token {@code first} where only a part
 *     of that token is meant ("Turkish" in "Turkish-backed"); -1 where not known
 * @param end offset after its last character, or -1
 */
public record ActorMention(
    int index,
    int sentence,
    int first,
    int last,
    int head,
    ActorType type,
    MentionForm form,
    @Nullable String actor,
    String name,
    @Nullable String leads,
    int begin,
    int end) {

  /** A mention of whole tokens whose offsets do not matter. */
  public ActorMention(
      int index,
      int sentence,
      int first,
      int last,
      int head,
      ActorType type,
      MentionForm form,
      @Nullable String actor,
      String name,
      @Nullable String leads) {
    this(index, sentence, first, last, head, type, form, actor, name, leads, -1, -1);
  }

  /** Whether it covers the token, wholly or in part. */
  public boolean covers(int token) {
    return token >= first && token < last;
  }

  /** The same mention with another type, at another place of the list. */
  ActorMention as(ActorType other, int position) {
    return new ActorMention(
        position, sentence, first, last, head, other, form, actor, name, leads, begin, end);
  }
}
