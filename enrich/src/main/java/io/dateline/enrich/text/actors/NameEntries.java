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
  private int count;

  /** Adds a reading before the chain that starts at {@code head} and returns the new head. */
  int add(int head, Reading reading) {
    for (int at = head; at >= 0; at = next[at]) {
      if (readings[at].actor().id().equals(reading.actor().id())) {
        return head;
      }
    }
    if (count == readings.length) {
      readings = Arrays.copyOf(readings, count * 2);
      next = Arrays.copyOf(next, count * 2);
    }
    readings[count] = reading;
    next[count] = head < 0 ? NONE : head;
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

  /** Whether a person's entry gives the name, among the first {@code given} readings added. */
  boolean isClaimed(int head, int given) {
    for (int at = head; at >= 0; at = next[at]) {
      if (at < given && readings[at].actor().type() == ActorType.PERSON) {
        return true;
      }
    }
    return false;
  }

  int count() {
    return count;
  }
}
