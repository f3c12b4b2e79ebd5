package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.syntax.NameTag;
import io.dateline.enrich.text.syntax.Sentence;

/**
 * Mends the edges of names of organisations: "Reform Party" in "Reform Party of Canada",
 * "Republican Party" in "Italian Republican Party".
 */
final class NameEdges {
  private final NameCues cues;

  NameEdges(NameCues cues) {
    this.cues = cues;
  }

  /** Where the name that ends before {@code last} really ends. */
  int end(Sentence sentence, int first, int last, ActorType type) {
    int end = last;
    boolean body = Types.isBody(type) && type != ActorType.COUNTRY;
    while (body && end < sentence.size()) {
      int next = linkedEnd(sentence, first, end);
      if (next == end) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /** The end of "of Canada", "for French Democracy", "and Democrats" behind a head word. */
  private int linkedEnd(Sentence sentence, int first, int at) {
    String link = sentence.form(at);
    boolean afterHead = cues.headed(sentence.form(at - 1)) != null;
    boolean open = at - first >= 1 && NameHeads.isLink(sentence.form(at - 1));
    int from = at + 1;
    if ("and".equals(link) && isPair(sentence, first, at)) {
      return runEnd(sentence, from);
    }
    if (open) {
      from = at;
    } else if (!("of".equals(link) || "for".equals(link) && isFor(sentence, at)) || !afterHead) {
      return at;
    }
    if (from < sentence.size() && "the".equals(sentence.form(from))) {
      from++;
    }
    if (isPerson(sentence, from)) {
      return at;
    }
    int end = runEnd(sentence, from);
    boolean isName = end > from && !"of".equals(link) || end > from && isNational(sentence, at);
    return isName ? end : at;
  }

  /** "Libyan National Army of Khalifa Haftar" ends before the "of". */
  private static boolean isPerson(Sentence sentence, int i) {
    return i < sentence.size() && sentence.name(i) == NameTag.BEGIN_PERSON;
  }

  /** "Union for", not "Party for the": parties are voted for. */
  private static boolean isFor(Sentence sentence, int link) {
    boolean party = "Party".equals(sentence.form(link - 1));
    return !party && link + 1 < sentence.size() && !"the".equals(sentence.form(link + 1));
  }

  private static int runEnd(Sentence sentence, int from) {
    int end = from;
    while (end < sentence.size() && isCapital(sentence, end)) {
      end++;
    }
    return end;
  }

  /** "Alliance of Liberals and Democrats": two plurals behind one "of". */
  private static boolean isPair(Sentence sentence, int first, int and) {
    boolean plurals =
        sentence.form(and - 1).endsWith("s")
            && and + 1 < sentence.size()
            && sentence.form(and + 1).endsWith("s")
            && isCapital(sentence, and + 1);
    return plurals && and - first >= 3 && "of".equals(sentence.form(and - 2));
  }

  /**
   * "Party of", "Council of": such bodies bear the country in their name; "government of" does not.
   */
  private boolean isNational(Sentence sentence, int of) {
    String head = sentence.form(of - 1);
    return Character.isUpperCase(head.charAt(0)) && cues.headed(head) != null;
  }

  static boolean isCapital(Sentence sentence, int i) {
    return Character.isUpperCase(sentence.form(i).charAt(0)) && sentence.tag(i).startsWith("NNP");
  }

  /** A capital that a tagger may hold for an adjective: "French Democracy". */
  static boolean isWritten(Sentence sentence, int i) {
    String tag = sentence.tag(i);
    return Character.isUpperCase(sentence.form(i).charAt(0))
        && (tag.startsWith("NN") || tag.startsWith("JJ"));
  }
}
