package io.dateline.enrich.text.syntax;

import java.util.Locale;
import java.util.Set;

/**
 * Mends tags that the tagger gets wrong as a rule: "stopped bombing Ukraine", "accused of bombing
 * Poland" have a verb with an object, not a noun beside a name.
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

  private TagRepairs() {}

  /** Mends the tags in place. */
  static void mend(String[] forms, byte[] tags, NameTag[] names) {
    for (int i = 1; i + 1 < forms.length; i++) {
      if ("NN".equals(TagSet.name(tags[i])) && isGerund(forms, names, i)) {
        tags[i] = (byte) TagSet.number("VBG");
      }
    }
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
