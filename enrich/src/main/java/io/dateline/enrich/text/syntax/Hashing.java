package io.dateline.enrich.text.syntax;

/** The one way strings and features become numbers; a change of it makes every model worthless. */
final class Hashing {
  private Hashing() {}

  static int mix(int seed, int a) {
    int h = (seed * 0x9E3779B1) ^ (a * 0x85EBCA6B);
    h ^= h >>> 15;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  static int mix(int seed, int a, int b) {
    return mix(mix(seed, a), b);
  }

  static int mix(int seed, int a, int b, int c) {
    return mix(mix(mix(seed, a), b), c);
  }

  /** Hash of {@code text[begin, end)} with every digit read as 0, never 0. */
  static int word(String text, int begin, int end, boolean lower) {
    int h = 17;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        c = '0';
      } else if (lower) {
        c = c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c | 32) : c) : Character.toLowerCase(c);
      }
      h = h * 31 + c;
    }
    h = mix(0x51ED, h);
    return h == 0 ? 1 : h;
  }

  static int word(String text, boolean lower) {
    return word(text, 0, text.length(), lower);
  }
}
