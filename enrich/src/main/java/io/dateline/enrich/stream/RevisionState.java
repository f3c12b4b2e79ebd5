package io.dateline.enrich.stream;

import java.util.List;

/**
 * What the store keeps of an article: where its revisions stand and what a retraction has to name.
 * Never its words.
 *
 * @param status where the article stands
 * @param lastRevision highest number given so far
 * @param currentRevision the revision whose facts stand, 0 where none does
 * @param textHash SHA-256, hex, of the current text
 * @param observedAt milliseconds of the newest sighting
 * @param appliedOffset offset of the last input record applied
 * @param formerTexts hashes, first eight bytes, of texts that are history; at most {@link
 *     #MAX_FORMER_TEXTS}
 * @param relations facts that stand, by local id
 * @param stances facts that stand, by local id
 * @param promotion number of the last promotion of an engine that was applied, 0 for none
 */
record RevisionState(
    Status status,
    int lastRevision,
    int currentRevision,
    String textHash,
    long observedAt,
    long appliedOffset,
    List<Long> formerTexts,
    List<RelationFact> relations,
    List<StanceFact> stances,
    int promotion) {
  static final int MAX_FORMER_TEXTS = 8;

  RevisionState {
    formerTexts = List.copyOf(formerTexts);
    relations = List.copyOf(relations);
    stances = List.copyOf(stances);
  }

  /** Where an article stands. */
  enum Status {
    /** Its current revision stands. */
    CURRENT,
    /** Withdrawn by feed or policy: a newer capture brings it back. */
    LAPSED,
    /** Withdrawn by a person: nothing brings it back. */
    WITHDRAWN,
    /** Its words are destroyed: nothing brings it back. */
    ERASED
  }

  /**
   * A relation that stands.
   *
   * @param local its {@link LocalId}
   * @param source actor id of the key
   * @param target actor id of the key
   */
  record RelationFact(long local, String source, String target) {}

  /**
   * A stance that stands.
   *
   * @param local its {@link LocalId}
   * @param target actor id, its key
   */
  record StanceFact(long local, String target) {}

  /** The same but for what a record without new text changes. */
  RevisionState seen(long newestSighting, long offset) {
    return new RevisionState(
        status,
        lastRevision,
        currentRevision,
        textHash,
        Math.max(observedAt, newestSighting),
        offset,
        formerTexts,
        relations,
        stances,
        promotion);
  }

  /** The same without facts, under another status. */
  RevisionState ended(Status next, long when, long offset) {
    return new RevisionState(
        next,
        lastRevision,
        0,
        textHash,
        Math.max(observedAt, when),
        offset,
        formerTexts,
        List.of(),
        List.of(),
        promotion);
  }

  /** The same with what another engine found in the same text. */
  RevisionState retagged(int number, List<RelationFact> found, List<StanceFact> foundStances) {
    return new RevisionState(
        status,
        lastRevision,
        currentRevision,
        textHash,
        observedAt,
        appliedOffset,
        formerTexts,
        found,
        foundStances,
        number);
  }
}
