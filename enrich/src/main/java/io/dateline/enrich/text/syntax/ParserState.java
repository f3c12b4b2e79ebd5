package io.dateline.enrich.text.syntax;

import java.util.Arrays;

/**
 * A half-parsed sentence of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a
 * stack, a buffer at whose end the root waits, and the arcs so far. For one thread, used again.
 *
 * <p>Nodes are numbered from 0, the root is {@code size}; -1 stands for none.
 */
final class ParserState {
  static final int SHIFT = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;
  static final int TRANSITIONS = 3;

  private static final int CAPACITY = Segmenter.LONGEST_SENTENCE * 2 + 2;

  private final int[] stack = new int[CAPACITY];
  private int depth;
  private int next;
  private int size;
  final int[] head = new int[CAPACITY];
  final int[] arc = new int[CAPACITY];
  final int[] firstLeft = new int[CAPACITY];
  final int[] secondLeft = new int[CAPACITY];
  final int[] firstRight = new int[CAPACITY];
  final int[] secondRight = new int[CAPACITY];

  /** Bits of the arcs of a node's dependants to its left and right. */
  final int[] leftArcs = new int[CAPACITY];

  final int[] rightArcs = new int[CAPACITY];

  void start(int tokens) {
    size = tokens;
    depth = 0;
    next = 0;
    Arrays.fill(head, 0, tokens + 1, -1);
    Arrays.fill(arc, 0, tokens + 1, -1);
    Arrays.fill(firstLeft, 0, tokens + 1, -1);
    Arrays.fill(secondLeft, 0, tokens + 1, -1);
    Arrays.fill(firstRight, 0, tokens + 1, -1);
    Arrays.fill(secondRight, 0, tokens + 1, -1);
    Arrays.fill(leftArcs, 0, tokens + 1, 0);
    Arrays.fill(rightArcs, 0, tokens + 1, 0);
  }

  int size() {
    return size;
  }

  boolean finished() {
    return next == size && depth == 0;
  }

  /** The node {@code i} below the top of the stack, -1 for none. */
  int stack(int i) {
    return i < depth ? stack[depth - 1 - i] : -1;
  }

  int depth() {
    return depth;
  }

  /** The buffer's node {@code i} from its front, the root behind all tokens, then -1. */
  int buffer(int i) {
    return next + i <= size ? next + i : -1;
  }

  boolean allows(int transition) {
    return switch (transition) {
      case SHIFT -> next < size;
      case LEFT -> depth > 0 && (next < size || depth == 1);
      default -> depth > 1;
    };
  }

  void shift() {
    stack[depth++] = next++;
  }

  /** The head that a transition would give to the top of the stack. */
  int headBy(int transition) {
    return transition == LEFT ? next : stack[depth - 2];
  }

  /** Ties the top of the stack to the front of the buffer or to the node below it. */
  void attach(int transition, int label) {
    int child = stack[--depth];
    int parent = transition == LEFT ? next : stack[depth - 1];
    head[child] = parent;
    arc[child] = label;
    if (child < parent) {
      secondLeft[parent] = firstLeft[parent];
      firstLeft[parent] = child;
      leftArcs[parent] |= 1 << label;
    } else {
      secondRight[parent] = firstRight[parent];
      firstRight[parent] = child;
      rightArcs[parent] |= 1 << label;
    }
  }
}
