package io.dateline.enrich.text.actors;

import io.dateline.enrich.text.ActorType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The readings behind the values of a {@link NameTable}: chains in two parallel arrays. */
final class NameEntries {
  private static final int NONE = -1;

  private Reading[] readings = new Reading[1024];
  private int[] next = new int[1024];
  private boolean[] claimed = new boolean[1024];
  private int count;

  /**
   * Adds a reading before the chain that starts at {@code head} and returns the new head. The names
   * of an actor are added one after the other, so that a person's double stands at the head.
   *
   * @param given whether an entry gives the name, in distinction to one that follows by rule
   */
  int add(int head, Reading reading, boolean given) {
    Actor actor = reading.actor();
    boolean person = actor.type() == ActorType.PERSON;
    for (int at = head; at >= 0; at = person ? NONE : next[at]) {
      if (readings[at].actor().id().equals(actor.id())) {
        return head;
      }
    }
    if (count == readings.length) {
      readings = Arrays.copyOf(readings, count * 2);
      next = Arrays.copyOf(next, count * 2);
      claimed = Arrays.copyOf(claimed, count * 2);
    }
    readings[count] = reading;
    next[count] = head < 0 ? NONE : head;
    claimed[count] = given && person || head >= 0 && claimed[head];
    return count++;
  }

  List<Reading> readings(int head) {
    if (next[head] == NONE) {
      return List.of(readings[head]);
    }
    List<Reading> chain = new ArrayList<>(2);
    for (int at = head; at != NONE; at = next[at]) {
      chain.add(readings[at]);
    }
    Collections.reverse(chain);
    return List.copyOf(chain);
  }

  /** Whether the entry of a person gives the name whose chain starts at {@code head}. */
  boolean isClaimed(int head) {
    return head >= 0 && claimed[head];
  }
}
