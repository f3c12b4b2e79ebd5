package io.dateline.enrich.text;

/**
 * The event types of PLOVER (the Political Language Ontology for Verifiable Event Records), its
 * YIELD split into CONCEDE and RETREAT.
 */
public enum RelationType {
  AGREE(QuadClass.VERBAL_COOPERATION),
  CONSULT(QuadClass.VERBAL_COOPERATION),
  SUPPORT(QuadClass.VERBAL_COOPERATION),
  COOPERATE(QuadClass.MATERIAL_COOPERATION),
  AID(QuadClass.MATERIAL_COOPERATION),
  CONCEDE(QuadClass.VERBAL_COOPERATION),
  RETREAT(QuadClass.MATERIAL_COOPERATION),
  REQUEST(QuadClass.VERBAL_CONFLICT),
  ACCUSE(QuadClass.VERBAL_CONFLICT),
  REJECT(QuadClass.VERBAL_CONFLICT),
  THREATEN(QuadClass.VERBAL_CONFLICT),
  PROTEST(QuadClass.MATERIAL_CONFLICT),
  SANCTION(QuadClass.MATERIAL_CONFLICT),
  MOBILIZE(QuadClass.MATERIAL_CONFLICT),
  COERCE(QuadClass.MATERIAL_CONFLICT),
  ASSAULT(QuadClass.MATERIAL_CONFLICT);

  private final QuadClass quad;

  RelationType(QuadClass quad) {
    this.quad = quad;
  }

  /** The class this type belongs to. */
  public QuadClass quad() {
    return quad;
  }
}
