package io.dateline.enrich.text.actors;

import io.dateline.enrich.text.ActorType;

/**
 * A noun for people who act: "troops", "foreign ministry", "protesters".
 *
 * @param noun as {@code agents.txt} writes it
 * @param type of the mention it heads
 * @param tie whether "Egyptian X" and "Egypt's X" are Egypt
 */
public record Agent(String noun, ActorType type, Tie tie) {
  /** How an agent is tied to whom it is said to be of. */
  public enum Tie {
    /** An arm or voice: what "Egyptian forces" do, Egypt does. */
    ARM,
    /** A means: "Turkish drones"; what they do, Turkey does, yet they are no party themselves. */
    MEANS,
    /** Others who live in or come from it: "Egyptian protesters" are not Egypt. */
    APART
  }

  /** Whether "Egyptian X" is Egypt. */
  public boolean standsForOwner() {
    return tie != Tie.APART;
  }
}
