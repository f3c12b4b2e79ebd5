package io.dateline.app.demo;

/** How far the demo's story has gone. */
public enum Stage {
  /** Every article in its first version. */
  FIRST(0),
  /** Corrections have been published, and one article has been withdrawn. */
  SECOND(1);

  private final int turns;

  Stage(int turns) {
    this.turns = turns;
  }

  /** How often the story has moved on. */
  int turns() {
    return turns;
  }
}
