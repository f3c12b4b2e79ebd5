package io.dateline.schemas.keys;

/** Hears how far a rotation has come. Called on its thread. */
@FunctionalInterface
public interface RotationProgress {
  /** Hears nothing. */
  RotationProgress NONE = (partition, partitions, keys) -> {};

  /**
   * Called before keys are wrapped anew.
   *
   * @param partition of the topic, from 0
   * @param partitions how many it has
   * @param keys that are wrapped next, all at once
   */
  void wrapping(int partition, int partitions, int keys);
}
