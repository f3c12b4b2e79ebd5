package io.dateline.enrich.text.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes a stretch of text apart into the words names are made of. Hyphens and spaces part words,
 * apostrophes do not ("Sana'a") except before a possessive s, and the full stops of an acronym
 * belong to it ("U.A.E.").
 */
final class AtomSplitter {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "von", "van", "der", "den", "bin", "bint", "ibn", "abu", "du", "da", "di", "del",
          "la", "le", "ten", "dos", "e");

  private final CharSequence text;
  private final int limit;
  private final List<Atom> atoms = new ArrayList<>();

  private AtomSplitter(CharSequence text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  static List<Atom> split(CharSequence text, int begin, int end) {
    AtomSplitter splitter = new AtomSplitter(text, end);
    int at = begin;
    while (at < end) {
      at = splitter.isAtomStart(at) ? splitter.atom(at) : at + 1;
    }
    return splitter.atoms;
  }

  static List<Atom> split(String name) {
    return split(name, 0, name.length());
  }

  private boolean isAtomStart(int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) && !Letters.isApostrophe(c);
  }

  private int atom(int from) {
    int to = acronymEnd(from);
    if (to < 0) {
      to = from + 1;
      while (to < limit && continues(to)) {
        to++;
      }
    }
    add(from, to);
    return to;
  }

  private boolean continues(int at) {
    char c = text.charAt(at);
    if (!Letters.isApostrophe(c)) {
      return Letters.isWordChar(c);
    }
    if (at + 1 >= limit || !Character.isLetter(text.charAt(at + 1))) {
      return false;
    }
    boolean s = Character.toLowerCase(text.charAt(at + 1)) == 's';
    return !s || (at + 2 < limit && Letters.isWordChar(text.charAt(at + 2)));
  }

  /** The end of {@code U.N.} or {@code U.S}, or -1 where no acronym with full stops starts. */
  private int acronymEnd(int from) {
    int at = from;
    int letters = 0;
    while (at < limit && Character.isLetter(text.charAt(at)) && isLone(at)) {
      letters++;
      at++;
      if (at >= limit || text.charAt(at) != '.') {
        break;
      }
      at++;
    }
    return letters >= 2 ? at : -1;
  }

  private boolean isLone(int at) {
    return at + 1 >= limit || !Letters.isWordChar(text.charAt(at + 1));
  }

  private void add(int from, int to) {
    String plain = Letters.plain(text.subSequence(from, to).toString());
    if (!plain.isEmpty()) {
      boolean joined = !atoms.isEmpty() && joins(atoms.get(atoms.size() - 1), from);
      atoms.add(atom(plain, from, to, joined));
    }
  }

  private Atom atom(String plain, int from, int to, boolean joined) {
    String lower = Letters.lower(plain);
    boolean assimilated = isAssimilated(lower, to);
    boolean article = Transliteration.isArticle(lower) && !plain.equals("AL");
    char first = plain.charAt(0);
    boolean nameLike =
        Character.isUpperCase(first)
            || Character.isDigit(first)
            || article
            || assimilated
            || PARTICLES.contains(lower);
    boolean shouted = plain.length() >= 4 && Letters.isUpperCase(plain);
    List<String> skeletons =
        nameLike && !assimilated ? Transliteration.skeletons(lower) : List.of();
    return new Atom(
        from,
        to,
        joined,
        nameLike,
        shouted,
        Atom.hash(article ? "al" : plain),
        Atom.hash(article ? "al" : lower),
        skeletons.isEmpty() ? 0 : Atom.hash(skeletons.get(0)),
        skeletons.size() < 2 ? 0 : Atom.hash(skeletons.get(1)),
        length(skeletons));
  }

  private static int length(List<String> words) {
    int length = 0;
    for (String word : words) {
      length += word.length();
    }
    return length;
  }

  private boolean isAssimilated(String lower, int to) {
    return to < text.length()
        && Letters.isHyphen(text.charAt(to))
        && Transliteration.isAssimilatedArticle(lower);
  }

  private boolean joins(Atom before, int from) {
    int gap = from - before.end();
    if (gap > 3) {
      return false;
    }
    boolean joins = true;
    for (int at = before.end(); at < from; at++) {
      joins &= partsWords(before, at);
    }
    return joins;
  }

  private boolean partsWords(Atom before, int at) {
    char c = text.charAt(at);
    if (c == '.') {
      return before.end() - before.begin() <= 3 && at == before.end();
    }
    if (Letters.isApostrophe(c)) {
      return at == before.end() || Letters.isHyphen(text.charAt(at - 1));
    }
    boolean secondBreak = c == '\n' && text.charAt(at - 1) == '\n';
    return !secondBreak
        && (Character.isWhitespace(c) || c == '\u00A0' || Letters.isHyphen(c) || c == '&');
  }
}
