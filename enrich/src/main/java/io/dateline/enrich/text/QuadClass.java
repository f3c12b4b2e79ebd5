package io.dateline.enrich.text;

/** The four classes of PLOVER and CAMEO events. */
public enum QuadClass {
  VERBAL_COOPERATION(1),
  MATERIAL_COOPERATION(2),
  VERBAL_CONFLICT(3),
  MATERIAL_CONFLICT(4);

  private final int code;

  QuadClass(int code) {
    this.code = code;
  }

  /** The class's number in PLOVER, 1 to 4. */
  public int code() {
    return code;
  }

  /** 1 for cooperation, -1 for conflict. */
  public int sign() {
    return code <= 2 ? 1 : -1;
  }
}
