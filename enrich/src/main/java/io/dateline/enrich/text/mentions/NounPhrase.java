package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of a noun phrase around its head noun, as tags tell them.
 *
 * @param first first token, the article or possessive included
 * @param head the noun
 * @param determiner first token in lower case where it is an article, a demonstrative or a
 *     possessive pronoun; otherwise empty
 * @param owner name or people in the phrase that the noun is said to be of; null for none
 * @param last token after the phrase, "of OWNER" included
 */
record NounPhrase(int first, int head, String determiner, @Nullable Spot owner, int last) {
  private static final int LONGEST = 9;
  private static final int REACH = 4;

  /** Reads the phrase whose head is {@code noun}; {@code nounFirst} is the first token of it. */
  static NounPhrase around(Sentence sentence, Spots spots, int nounFirst, int noun) {
    int first = nounFirst;
    Spot owner = null;
    while (first > 0 && nounFirst - first < LONGEST && isInside(sentence, first - 1)) {
      Spot spot = spots.endingAt(sentence.index(), first);
      if (spot != null && owner == null && isOwner(sentence, spot)) {
        owner = spot;
      }
      first = spot == null ? first - 1 : spot.first;
      if (isDeterminer(sentence, first) && !isPossessive(sentence, first)) {
        break;
      }
    }
    String determiner = isDeterminer(sentence, first) ? lower(sentence.form(first)) : "";
    Spot after = owner == null ? ownerAfter(sentence, spots, noun + 1) : null;
    return new NounPhrase(
        first, noun, determiner, owner == null ? after : owner, lastOf(sentence, noun, after));
  }

  /** "the president of Egypt" is one phrase, "forces loyal to Haftar" counts without its end. */
  private static int lastOf(Sentence sentence, int noun, @Nullable Spot after) {
    return after != null && "of".equals(sentence.form(noun + 1)) ? after.last : noun + 1;
  }

  boolean isIndefinite() {
    return "a".equals(determiner) || "an".equals(determiner) || "another".equals(determiner);
  }

  private static boolean isInside(Sentence sentence, int i) {
    String tag = sentence.tag(i);
    return switch (tag) {
      case "POS", "CD", "DT", "PRP$" -> true;
      case "VBN", "VBG" -> isParticiple(sentence, i);
      case "RB" ->
          i + 1 < sentence.size()
              && sentence.tag(i + 1).startsWith("VBN")
              && isAdjectival(sentence, i + 1);
      default -> tag.startsWith("JJ") || tag.startsWith("NN") || "'s".equals(sentence.form(i));
    };
  }

  /**
   * "the governing party", "armed men": no verb of the clause, as in "have been battling rebels".
   */
  private static boolean isParticiple(Sentence sentence, int i) {
    String before = i == 0 ? "" : sentence.tag(i - 1);
    if ("RB".equals(before)) {
      return isAdjectival(sentence, i);
    }
    boolean modified = before.startsWith("JJ") || "DT".equals(before) || "PRP$".equals(before);
    boolean verbal = before.startsWith("VB") || "be".equals(sentence.lemma(i));
    return modified || "VBN".equals(sentence.tag(i)) && !verbal;
  }

  /**
   * "the newly elected leaders", not "has finally freed leaders" nor "for falsely accusing
   * leaders".
   */
  private static boolean isAdjectival(Sentence sentence, int i) {
    int at = i - 1;
    while (at >= 0 && sentence.tag(at).startsWith("RB")) {
      at--;
    }
    String before = at < 0 ? "" : sentence.tag(at);
    boolean opened = before.startsWith("JJ") || "DT".equals(before) || "PRP$".equals(before);
    boolean clause = before.startsWith("VB") || "MD".equals(before) || "TO".equals(before);
    boolean counted = i + 1 < sentence.size() && "CD".equals(sentence.tag(i + 1));
    return opened || "VBN".equals(sentence.tag(i)) && !clause && !counted;
  }

  private static boolean isDeterminer(Sentence sentence, int i) {
    String tag = sentence.tag(i);
    return "DT".equals(tag) || tag.startsWith("PRP$");
  }

  /** "the government's forces": the article belongs to the possessor, go on. */
  private static boolean isPossessive(Sentence sentence, int i) {
    return i > 0 && ("POS".equals(sentence.tag(i - 1)));
  }

  private static boolean isOwner(Sentence sentence, Spot spot) {
    boolean compound = spot.end < sentence.end(spot.last - 1);
    String form = sentence.form(spot.last - 1);
    boolean leads = form.endsWith("-led") || form.endsWith("-run") || form.endsWith("-dominated");
    boolean hyphen = compound && form.indexOf('-') > 0 && !leads;
    return !hyphen && spot.form != MentionForm.PRONOUN;
  }

  private static @Nullable Spot ownerAfter(Sentence sentence, Spots spots, int at) {
    int from = linkEnd(sentence, at);
    if (from == at) {
      return null;
    }
    for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
      for (Spot each : spots.in(sentence.index())) {
        boolean owns = each.last < sentence.size() && "'s".equals(sentence.form(each.last));
        if (each.first == i && each.isName() && !owns) {
          return each;
        }
      }
      if (!"DT".equals(sentence.tag(i)) && !sentence.tag(i).startsWith("JJ")) {
        return null;
      }
    }
    return null;
  }

  /**
   * Where "of", "loyal to", "led by" or "from" ends; {@code at} where none of them stands there.
   */
  private static int linkEnd(Sentence sentence, int at) {
    if (at + 1 >= sentence.size()) {
      return at;
    }
    String next = sentence.form(at + 1);
    return switch (sentence.form(at)) {
      case "of", "from" -> at + 1;
      case "loyal", "belonging" -> "to".equals(next) ? at + 2 : at;
      case "led", "commanded", "controlled", "headed" -> "by".equals(next) ? at + 2 : at;
      default -> at;
    };
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
