package io.dateline.enrich.stream;

import io.dateline.enrich.stream.Revision.NewText;
import io.dateline.enrich.stream.Revision.Retag;
import io.dateline.enrich.stream.Revision.TaggedText;
import io.dateline.enrich.stream.RevisionState.Status;
import java.util.List;

/** The state of an article after a revision of it was published. */
final class StateAfter {
  private static final String NO_TEXT = "0".repeat(64);

  private StateAfter() {}

  /** An article that was ended before any text of it arrived. */
  static RevisionState unknown() {
    return new RevisionState(
        Status.CURRENT, 0, 0, NO_TEXT, Long.MIN_VALUE, -1, List.of(), List.of(), List.of(), 0);
  }

  /** After a new text. */
  static RevisionState text(TaggedText revision, FactChanges changes) {
    NewText text = revision.text();
    long offset = text.input().cause().getOffset();
    RevisionState former = text.former();
    Retag retag = text.retag();
    if (retag != null && former != null) {
      return former.retagged(retag.promotion(), changes.relations(), changes.stances());
    }
    int promotion = former == null ? 0 : former.promotion();
    String hash = text.captured().getTextHash();
    if (!text.current() && former != null) {
      return new RevisionState(
          former.status(),
          text.number(),
          former.currentRevision(),
          former.textHash(),
          former.observedAt(),
          offset,
          FormerTexts.with(former.formerTexts(), hash),
          former.relations(),
          former.stances(),
          promotion);
    }
    List<Long> history = List.of();
    if (former != null) {
      history =
          former.textHash().equals(hash)
              ? former.formerTexts()
              : FormerTexts.with(former.formerTexts(), former.textHash());
    }
    return new RevisionState(
        Status.CURRENT,
        text.number(),
        text.number(),
        hash,
        text.captured().getObservedAt().toEpochMilli(),
        offset,
        history,
        changes.relations(),
        changes.stances(),
        promotion);
  }
}
