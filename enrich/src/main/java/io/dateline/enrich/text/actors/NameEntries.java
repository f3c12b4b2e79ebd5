package io.dateline.enrich.text.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The readings behind the values of a {@link NameTable}: chains in three parallel arrays. */
final class NameEntries {
  private static final NameKind[] KINDS = NameKind.values();
  private static final int COMMON = 0x40;
  private static final int NONE = -1;

  private final List<Actor> actors;
  private int[] actor = new int[1024];
  private int[] next = new int[1024];
  private byte[] kind = new byte[1024];
  private int count;

  NameEntries(List<Actor> actors) {
    this.actors = actors;
  }

  /** Adds a reading before the chain that starts at {@code head} and returns the new head. */
  int add(int head, int actorIndex, NameKind nameKind, boolean common) {
    if (contains(head, actorIndex)) {
      return head;
    }
    if (count == actor.length) {
      actor = Arrays.copyOf(actor, count * 2);
      next = Arrays.copyOf(next, count * 2);
      kind = Arrays.copyOf(kind, count * 2);
    }
    actor[count] = actorIndex;
    kind[count] = (byte) (nameKind.ordinal() | (common ? COMMON : 0));
    next[count] = head < 0 ? NONE : head;
    return count++;
  }

  List<Reading> readings(int head) {
    if (next[head] == NONE) {
      return List.of(reading(head));
    }
    List<Reading> readings = new ArrayList<>(2);
    for (int at = head; at != NONE; at = next[at]) {
      readings.add(reading(at));
    }
    Collections.reverse(readings);
    return List.copyOf(readings);
  }

  private Reading reading(int at) {
    boolean common = (kind[at] & COMMON) != 0;
    return new Reading(actors.get(actor[at]), KINDS[kind[at] & ~COMMON], common);
  }

  private boolean contains(int head, int actorIndex) {
    for (int at = head; at >= 0; at = next[at]) {
      if (actor[at] == actorIndex) {
        return true;
      }
    }
    return false;
  }
}
