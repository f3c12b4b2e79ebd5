package io.dateline.enrich.text.syntax;

import java.util.Locale;
import java.util.Set;

/**
 * Mends tags that the tagger gets wrong as a rule: "stopped bombing Ukraine", "accused of bombing
 * Poland" have a verb with an object, not a noun beside a name; "2-year-old sanctions" and "with
 * visiting President Ruiz" have an adjective, and "a Saudi dissident has" a noun.
 */
final class TagRepairs {
  private static final int SHORTEST = 6;
  private static final Set<String> BEFORE_GERUND =
      Set.of(
          "of",
          "from",
          "for",
          "by",
          "without",
          "stop",
          "stops",
          "stopped",
          "start",
          "starts",
          "started",
          "begin",
          "begins",
          "began",
          "begun",
          "keep",
          "keeps",
          "kept",
          "continue",
          "continues",
          "continued",
          "avoid",
          "avoids",
          "avoided",
          "deny",
          "denies",
          "denied",
          "resume",
          "resumes",
          "resumed",
          "finish",
          "finishes",
          "finished",
          "quit",
          "quits");

  private static final Set<String> GUEST_PREPOSITIONS = Set.of("with", "against", "to", "told");

  private static final Set<String> PERFECTS = Set.of("has", "have", "had");

  private TagRepairs() {}

  /** Mends the tags in place. */
  static void mend(String[] forms, byte[] tags, NameTag[] names) {
    for (int i = 1; i + 1 < forms.length; i++) {
      if ("NN".equals(TagSet.name(tags[i])) && isGerund(forms, names, i)) {
        tags[i] = (byte) TagSet.number("VBG");
      }
    }
    for (int i = 0; i < forms.length; i++) {
      boolean noun = "NN".equals(TagSet.name(tags[i]));
      if (noun && names[i] != NameTag.OUTSIDE && Character.isUpperCase(forms[i].charAt(0))) {
        tags[i] = (byte) TagSet.number("NNP");
      }
    }
    for (int i = 0; i + 1 < forms.length; i++) {
      if (isAge(forms[i]) && isNominal(tags[i + 1]) || i > 0 && isVisiting(forms, tags, i)) {
        tags[i] = (byte) TagSet.number("JJ");
      }
      if (i > 1 && isHeadless(forms, tags, i) || isFighting(forms, tags, i)) {
        tags[i] = (byte) TagSet.number("NN");
      }
      if (i > 1 && isPerfect(forms, tags, i)) {
        tags[i] = (byte) TagSet.number("VBN");
      }
    }
  }

  /** "Fighting between Egypt and Chad" */
  private static boolean isFighting(String[] forms, byte[] tags, int i) {
    return "fighting".equalsIgnoreCase(forms[i])
        && "VBG".equals(TagSet.name(tags[i]))
        && "between".equals(forms[i + 1]);
  }

  /** "has once more accused Egypt" */
  private static boolean isPerfect(String[] forms, byte[] tags, int i) {
    if (!"JJ".equals(TagSet.name(tags[i])) || !forms[i].endsWith("ed")) {
      return false;
    }
    int at = i - 1;
    while (at > 0 && TagSet.name(tags[at]).startsWith("RB")) {
      at--;
    }
    return at < i - 1 && PERFECTS.contains(forms[at]);
  }

  /** "A Saudi dissident has filed": the last word of a phrase before its verb is a noun. */
  private static boolean isHeadless(String[] forms, byte[] tags, int i) {
    String before = TagSet.name(tags[i - 1]);
    String after = TagSet.name(tags[i + 1]);
    return "JJ".equals(TagSet.name(tags[i]))
        && Character.isLowerCase(forms[i].charAt(0))
        && before.startsWith("JJ")
        && "DT".equals(TagSet.name(tags[i - 2]))
        && ("VBZ".equals(after) || "VBD".equals(after) || "MD".equals(after));
  }

  private static boolean isAge(String form) {
    return form.endsWith("-old") && Character.isDigit(form.charAt(0));
  }

  private static boolean isNominal(byte tag) {
    String name = TagSet.name(tag);
    return name.startsWith("NN") || name.startsWith("JJ");
  }

  /** A guest and no going there: "met with visiting", "clashed with striking miners". */
  private static boolean isVisiting(String[] forms, byte[] tags, int i) {
    boolean guest = "visiting".equals(forms[i]) && Character.isUpperCase(forms[i + 1].charAt(0));
    boolean crowd = "striking".equals(forms[i]) || "protesting".equals(forms[i]);
    return (guest || crowd) && GUEST_PREPOSITIONS.contains(forms[i - 1]) && isNominal(tags[i + 1]);
  }

  private static boolean isGerund(String[] forms, NameTag[] names, int i) {
    String form = forms[i];
    return form.length() >= SHORTEST
        && form.endsWith("ing")
        && Character.isLowerCase(form.charAt(0))
        && names[i] == NameTag.OUTSIDE
        && names[i + 1] != NameTag.OUTSIDE
        && Character.isUpperCase(forms[i + 1].charAt(0))
        && BEFORE_GERUND.contains(forms[i - 1].toLowerCase(Locale.ROOT));
  }
}
