package io.dateline.projections.position;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the search compares them: small letters without accents and punctuation. */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u2018\u02BC`.]");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folding() {}

  /** The folded form of a name; empty where it has no letter and no digit. */
  public static String fold(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String joined = APOSTROPHES.matcher(plain).replaceAll("");
    return OTHERS.matcher(joined).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
