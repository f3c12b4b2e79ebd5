package io.dateline.enrich.stream;

import io.dateline.enrich.text.Tagged;
import io.dateline.schemas.events.ArticleCaptured;
import org.jspecify.annotations.Nullable;

/** What {@code revise} decided about an input, on its way to {@code publish}. */
sealed interface Revision {
  /** The input that caused it. */
  Validated input();

  /** What stood before; null for the first capture of an article. */
  @Nullable RevisionState former();

  /**
   * A text that was not seen before.
   *
   * @param captured the event with the text
   * @param number its revision, from 1
   * @param current whether its facts stand from now on; if not, it is older than what stands
   * @param retag the command, where it is the current text that is tagged anew
   */
  record NewText(
      Validated input,
      @Nullable RevisionState former,
      ArticleCaptured captured,
      int number,
      boolean current,
      @Nullable Retag retag)
      implements Revision {}

  /**
   * That the current text is to be tagged anew.
   *
   * @param promotion number of the promotion
   * @param engine version to use
   */
  record Retag(int promotion, String engine) {}

  /**
   * A new text with what the engine found in it.
   *
   * @param text the revision
   * @param tagged the engine's result
   * @param engine version of the engine
   * @param dictionary version of the dictionary
   */
  record TaggedText(NewText text, Tagged tagged, String engine, String dictionary)
      implements Revision {
    @Override
    public Validated input() {
      return text.input();
    }

    @Override
    public @Nullable RevisionState former() {
      return text.former();
    }
  }

  /**
   * The end of an article: withdrawn or erased.
   *
   * @param status the status it has from now on
   * @param reason of the retractions: WITHDRAWN or ERASED
   */
  record Ended(
      Validated input, @Nullable RevisionState former, RevisionState.Status status, String reason)
      implements Revision {}
}
