package io.dateline.enrich.text.syntax;

/**
 * What a transition costs: the number of gold arcs that can no longer be reached after it (Goldberg
 * and Nivre 2013).
 */
final class DynamicOracle {
  private DynamicOracle() {}

  static int cost(ParserState state, int[] heads, int transition) {
    int front = state.buffer(0);
    if (transition == ParserState.SHIFT) {
      return costOfShift(state, heads, front);
    }
    int top = state.stack(0);
    int cost = 0;
    for (int i = front; i < state.size(); i++) {
      cost += heads[i] == top ? 1 : 0;
    }
    int head = heads[top];
    if (transition == ParserState.LEFT) {
      cost += head == state.stack(1) || head > front ? 1 : 0;
    } else {
      cost += head >= front ? 1 : 0;
    }
    return cost;
  }

  private static int costOfShift(ParserState state, int[] heads, int front) {
    int cost = 0;
    for (int i = 0; i < state.depth(); i++) {
      int node = state.stack(i);
      cost += heads[node] == front ? 1 : 0;
      cost += i > 0 && heads[front] == node ? 1 : 0;
    }
    return cost;
  }
}
