package io.dateline.projections.columns;

/** Takes what was recorded between two states. */
interface Sink {
  /** A relation; those of a partition come in the order of their offsets. */
  void relation(RelationRow row);

  /** A relation taken before has ended. */
  void retraction(End end);

  /** Two revisions are alike. */
  void pair(StoryColumns.Revision one, StoryColumns.Revision other);

  /** A revision that is part of a pair has ended. */
  void revision(End end);

  /** What was recorded there ends at another offset of the partition. */
  record End(int partition, long recorded, long at) {}
}
