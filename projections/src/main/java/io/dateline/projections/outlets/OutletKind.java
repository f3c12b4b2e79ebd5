package io.dateline.projections.outlets;

/** What an outlet mainly is. */
public enum OutletKind {
  /** Sells its reports to others, who print them under a credit line. */
  AGENCY,
  NEWSPAPER,
  BROADCASTER,
  ONLINE
}
