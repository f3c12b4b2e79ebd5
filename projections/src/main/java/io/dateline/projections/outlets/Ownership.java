package io.dateline.projections.outlets;

/** Who owns or directs an outlet; the registry's header defines each. */
public enum Ownership {
  /** Owned, run or directed by a government. */
  STATE,
  /** Paid by the public, independent by its charter. */
  PUBLIC,
  /** Companies and persons. */
  PRIVATE,
  /** A party or political movement. */
  PARTY,
  /** A foundation, cooperative or association. */
  NONPROFIT
}
