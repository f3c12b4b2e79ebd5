package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Abbreviations an article defines: "Government of National Accord (GNA)", "the Basra Oil Company's
 * (BOC's)". Both names mean the same actor, and so does the abbreviation wherever else it stands.
 */
final class Abbreviated {
  private static final int LONGEST = 8;

  private Abbreviated() {}

  static void link(Passage passage, Spots spots) {
    Map<String, Spot> defined = new HashMap<>();
    for (Sentence sentence : passage.sentences()) {
      for (int i = 1; i + 2 < sentence.size(); i++) {
        if ("(".equals(sentence.form(i))) {
          define(passage, sentence, spots, i, i, defined);
          spelledOut(passage, sentence, spots, i, defined);
        } else if (isOr(sentence, i)) {
          int comma = ",".equals(sentence.form(i - 1)) ? i - 1 : i;
          define(passage, sentence, spots, comma, i, defined);
        }
      }
    }
    if (!defined.isEmpty()) {
      spread(passage, spots, defined);
    }
  }

  /** "the Coastal Workers Congress, or CWC,". */
  private static boolean isOr(Sentence sentence, int i) {
    return "or".equals(sentence.form(i)) && isAbbreviation(sentence.form(i + 1));
  }

  /** "the CWC (Coastal Workers Congress)". */
  private static void spelledOut(
      Passage passage, Sentence sentence, Spots spots, int bracket, Map<String, Spot> defined) {
    String abbreviation = sentence.form(bracket - 1);
    Spot full = spots.at(sentence.index(), bracket + 1);
    boolean fits =
        full != null
            && full.isName()
            && full.first == bracket + 1
            && full.length() > 1
            && full.last < sentence.size()
            && ")".equals(sentence.form(full.last))
            && isAbbreviation(abbreviation)
            && isInitials(abbreviation, full.surface);
    if (fits) {
      Spot inner = at(passage, sentence, spots, bracket - 1);
      unite(full, inner, true);
      if (inner.actor != null) {
        defined.put(abbreviation, inner);
      }
    }
  }

  private static Spot at(Passage passage, Sentence sentence, Spots spots, int token) {
    for (Spot each : spots.in(sentence.index())) {
      if (each.first == token && each.last == token + 1) {
        return each;
      }
    }
    Spot spot = Spot.of(passage, sentence, token, token + 1, MentionForm.NAME);
    spots.add(spot);
    return spot;
  }

  private static void define(
      Passage passage,
      Sentence sentence,
      Spots spots,
      int end,
      int bracket,
      Map<String, Spot> defined) {
    String abbreviation = sentence.form(bracket + 1);
    int nameEnd = end > 0 && "'s".equals(sentence.form(end - 1)) ? end - 1 : end;
    Spot full = spots.endingAt(sentence.index(), nameEnd);
    boolean bracketed = "(".equals(sentence.form(bracket));
    if (full == null
        || !isAbbreviation(abbreviation)
        || bracketed && !closes(sentence, bracket + 2)
        || !bracketed && !isInitials(abbreviation, full.surface)) {
      return;
    }
    Spot inner = spots.at(sentence.index(), bracket + 1);
    boolean initials = isInitials(abbreviation, full.surface);
    if (inner == null) {
      if (initials || full.isName() && full.length() > 1 && !full.isPerson()) {
        inner = Spot.of(passage, sentence, bracket + 1, bracket + 2, MentionForm.NAME);
        spots.add(inner);
      } else {
        return;
      }
    }
    unite(full, inner, initials);
    if (inner.actor != null) {
      defined.put(abbreviation, inner);
    }
  }

  private static void unite(Spot full, Spot inner, boolean initials) {
    if (full.actor == null && inner.actor == null && full.isName()) {
      NameChains.give(full);
    }
    if (full.actor != null && full.isName() && (initials || inner.readings.isEmpty())) {
      if (inner.readings.isEmpty() || !isKnown(inner) || isKnown(full)) {
        inner.refersTo(full);
        inner.type = full.type;
      }
    } else if (inner.actor != null && initials) {
      full.refersTo(inner);
      full.type = inner.type;
    }
  }

  private static boolean isKnown(Spot spot) {
    return spot.actor != null && !spot.actor.startsWith("name:");
  }

  private static void spread(Passage passage, Spots spots, Map<String, Spot> defined) {
    for (Sentence sentence : passage.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        Spot definition = defined.get(sentence.form(i));
        if (definition != null) {
          refer(passage, sentence, spots, i, definition);
        }
      }
    }
  }

  private static void refer(
      Passage passage, Sentence sentence, Spots spots, int token, Spot definition) {
    Spot at = spots.at(sentence.index(), token);
    if (at == null) {
      at = Spot.of(passage, sentence, token, token + 1, MentionForm.NAME);
      spots.add(at);
    }
    if (at.length() == 1) {
      at.refersTo(definition);
      at.type = definition.type;
      at.form = MentionForm.NAME;
    }
  }

  private static boolean closes(Sentence sentence, int at) {
    int end = "'s".equals(sentence.form(at)) ? at + 1 : at;
    return end < sentence.size()
        && (")".equals(sentence.form(end)) || ",".equals(sentence.form(end)));
  }

  private static boolean isAbbreviation(String form) {
    int capitals = 0;
    for (int i = 0; i < form.length(); i++) {
      capitals += Character.isUpperCase(form.charAt(i)) ? 1 : 0;
    }
    return capitals >= 2 && capitals * 2 > form.length() - 1 && form.length() <= LONGEST;
  }

  /** Whether the capitals of the abbreviation are those of the name, in order. */
  private static boolean isInitials(String abbreviation, String name) {
    String wanted = abbreviation.replace(".", "").toLowerCase(Locale.ROOT);
    int at = 0;
    for (String word : Names.words(name)) {
      if (at < wanted.length() && word.charAt(0) == wanted.charAt(at)) {
        at++;
      }
    }
    return at >= wanted.length() - (wanted.length() > 3 ? 1 : 0);
  }
}
