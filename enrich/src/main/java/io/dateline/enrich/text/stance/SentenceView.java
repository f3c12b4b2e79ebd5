package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Arrays;

/** What the features of every target in a sentence share. */
final class SentenceView {
  final Sentence sentence;
  final int size;
  final int[] rows;
  final int[] words;
  final char[] classes;
  final int[] heads;
  final int[] arcs;
  final boolean[] quoted;
  final boolean[] scare;
  final boolean[] negated;
  final float[] valences;
  final int[] firstChild;
  final int[] nextSibling;

  final boolean open;

  SentenceView(Sentence sentence, WordTable table, Shifters shifters) {
    this(sentence, table, shifters, false);
  }

  /**
   * Views a sentence.
   *
   * @param opened whether a quotation that began before it goes on
   */
  SentenceView(Sentence sentence, WordTable table, Shifters shifters, boolean opened) {
    this.sentence = sentence;
    this.size = sentence.size();
    this.rows = new int[size];
    this.words = new int[size];
    this.classes = new char[size];
    this.heads = new int[size];
    this.arcs = new int[size];
    this.valences = new float[size];
    this.firstChild = new int[size];
    this.nextSibling = new int[size];
    Quotations quotations = Quotations.of(sentence, opened);
    this.open = quotations.open();
    this.quoted = quotations.quoted();
    this.scare = quotations.scare();
    for (int i = 0; i < size; i++) {
      String lemma = sentence.lemma(i);
      int form = WordTable.hash(sentence.form(i));
      int base = WordTable.hash(lemma);
      words[i] = base;
      classes[i] = coarse(sentence.tag(i));
      int row = table.row(form);
      rows[i] = classes[i] == '.' ? WordTable.UNKNOWN : row < 0 ? table.row(base) : row;
      heads[i] = sentence.head(i);
      arcs[i] = sentence.arc(i).ordinal();
    }
    Arrays.fill(firstChild, -1);
    for (int i = size - 1; i >= 0; i--) {
      int head = heads[i];
      if (head >= 0) {
        nextSibling[i] = firstChild[head];
        firstChild[head] = i;
      } else {
        nextSibling[i] = -1;
      }
    }
    this.negated = Negation.of(this, shifters);
    for (int i = 0; i < size; i++) {
      float valence = classes[i] == 'P' || classes[i] == '.' ? 0 : table.valence(rows[i]);
      boolean turned = negated[i] != shifters.isTurned(this, i);
      valences[i] = turned ? -0.7f * valence : valence;
    }
  }

  boolean isVerb(int i) {
    return classes[i] == 'V';
  }

  boolean isContent(int i) {
    char c = classes[i];
    return c == 'V' || c == 'N' || c == 'J' || c == 'R';
  }

  int child(int head, Arc arc) {
    for (int c = firstChild[head]; c >= 0; c = nextSibling[c]) {
      if (arcs[c] == arc.ordinal()) {
        return c;
      }
    }
    return -1;
  }

  /** V verb, N noun, P name, J adjective, R adverb, M pronoun, I preposition, F the rest. */
  private static char coarse(String tag) {
    if (tag.startsWith("NNP")) {
      return 'P';
    }
    char c = tag.charAt(0);
    return switch (c) {
      case 'V', 'N', 'J' -> c;
      case 'R' -> tag.startsWith("RB") ? 'R' : 'F';
      case 'P' -> tag.startsWith("PRP") ? 'M' : 'F';
      case 'I' -> 'I';
      case 'T' -> 'I';
      default -> Character.isLetter(c) ? 'F' : '.';
    };
  }
}
