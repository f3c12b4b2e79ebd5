package io.dateline.enrich.text.actors;

/** How closely the text agrees with a name, closest first. */
public enum MatchLevel {
  /** Letter by letter, after folding of diacritics, quotes, hyphens and the Arabic article. */
  EXACT,
  /** In another case: "U.N. support mission in Libya", "TURKEY". */
  CASELESS,
  /** In another transliteration: "Kadhafi", "Abd al-Fattah as-Sisi". */
  TRANSLITERATED
}
