package io.dateline.enrich.text.stance;

import java.util.Arrays;

/** Distances and paths in the tree from a target to the other tokens. Used by one thread. */
final class TreeWalk {
  static final int FAR = 9;

  private static final int LONGEST = 4;

  int[] distance = new int[0];
  int[] path = new int[0];
  private int[] queue = new int[0];

  void from(SentenceView view, Target target) {
    int size = view.size;
    if (distance.length < size) {
      distance = new int[size];
      path = new int[size];
      queue = new int[size];
    }
    Arrays.fill(distance, 0, size, FAR);
    Arrays.fill(path, 0, size, 0);
    int end = 0;
    int start = 0;
    distance[target.head()] = 0;
    path[target.head()] = 1;
    queue[end++] = target.head();
    while (start < end) {
      int at = queue[start++];
      int next = target.covers(at) ? 1 : distance[at] + 1;
      if (next < FAR) {
        int head = view.heads[at];
        if (head >= 0 && distance[head] == FAR) {
          reach(head, at, next, target, 64 + view.arcs[at]);
          queue[end++] = head;
        }
        for (int c = view.firstChild[at]; c >= 0; c = view.nextSibling[c]) {
          if (distance[c] == FAR) {
            reach(c, at, next, target, view.arcs[c]);
            queue[end++] = c;
          }
        }
      }
    }
  }

  private void reach(int token, int from, int next, Target target, int step) {
    if (target.covers(token)) {
      distance[token] = 0;
      path[token] = 1;
    } else {
      distance[token] = next;
      path[token] = next <= LONGEST ? WordTable.mix(path[from], step) : 0;
    }
  }
}
