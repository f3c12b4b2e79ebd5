package io.dateline.enrich.text.syntax;

/**
 * A sentence as the models see it: for each token the numbers that features are made of, with three
 * places of padding before and behind. One for each thread, filled anew for every sentence.
 */
final class Words {
  /** Index of token 0. */
  static final int PAD = 3;

  private static final int TABLE = Segmenter.LONGEST_SENTENCE * 2 + 2 * PAD;

  private final Lexicon lexicon;
  private int size;
  int[] word = new int[TABLE];
  int[] lower = new int[TABLE];
  int[] shape = new int[TABLE];
  int[] cluster = new int[TABLE];
  int[] cluster4 = new int[TABLE];
  int[] cluster6 = new int[TABLE];
  int[] cluster10 = new int[TABLE];
  int[] ambiguity = new int[TABLE];
  int[] suffix1 = new int[TABLE];
  int[] suffix2 = new int[TABLE];
  int[] suffix3 = new int[TABLE];
  int[] suffix4 = new int[TABLE];
  int[] prefix2 = new int[TABLE];
  int[] prefix3 = new int[TABLE];
  int[] profile = new int[TABLE];
  int[] tag = new int[TABLE];

  Words(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  int size() {
    return size;
  }

  /** Reads a sentence; tags are left as they were. */
  void fill(String[] forms) {
    size = forms.length;
    if (size + 2 * PAD > word.length) {
      throw new IllegalArgumentException("a sentence of " + size + " tokens, cut it before");
    }
    for (int i = 0; i < size; i++) {
      fill(PAD + i, forms[i]);
    }
    for (int i = 0; i < PAD; i++) {
      pad(i, -1 - i);
      pad(PAD + size + i, -11 - i);
    }
  }

  private void pad(int at, int sign) {
    word[at] = sign;
    lower[at] = sign;
    shape[at] = sign;
    cluster[at] = sign;
    cluster4[at] = sign;
    cluster6[at] = sign;
    cluster10[at] = sign;
    ambiguity[at] = sign;
    profile[at] = 0;
    tag[at] = -1;
  }

  private void fill(int at, String form) {
    int length = form.length();
    word[at] = Hashing.word(form, 0, length, false);
    lower[at] = Hashing.word(form, 0, length, true);
    shape[at] = Shapes.of(form);
    int slot = lexicon.find(lower[at]);
    cluster[at] = lexicon.cluster(slot);
    cluster4[at] = lexicon.prefix(cluster[at], 4);
    cluster6[at] = lexicon.prefix(cluster[at], 6);
    cluster10[at] = lexicon.prefix(cluster[at], 10);
    ambiguity[at] = lexicon.ambiguity(slot);
    profile[at] = lexicon.profile(slot);
    suffix1[at] = Hashing.word(form, Math.max(0, length - 1), length, true);
    suffix2[at] = Hashing.word(form, Math.max(0, length - 2), length, true);
    suffix3[at] = Hashing.word(form, Math.max(0, length - 3), length, true);
    suffix4[at] = Hashing.word(form, Math.max(0, length - 4), length, true);
    prefix2[at] = Hashing.word(form, 0, Math.min(2, length), true);
    prefix3[at] = Hashing.word(form, 0, Math.min(3, length), true);
  }
}
