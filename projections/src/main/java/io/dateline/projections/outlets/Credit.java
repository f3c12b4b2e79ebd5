package io.dateline.projections.outlets;

/**
 * An agency that a text or byline names as its source.
 *
 * @param share how much of the report is the agency's
 */
public record Credit(Outlet agency, Share share) {

  /** How much of a report is the agency's. */
  public enum Share {
    /** The report is the agency's: "(Reuters)", "By AFP", "CAIRO (AP) —". */
    REPORT,
    /** The agency helped: "AFP contributed to this report". */
    CONTRIBUTION
  }
}
