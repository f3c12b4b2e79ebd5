package io.dateline.enrich.text;

import io.dateline.enrich.text.actors.Dictionary;

/**
 * Finds what an article says: the one of this build, or one released before. Deterministic: equal
 * text, version and dictionary version give an equal result. Safe for any number of threads.
 */
public interface Engine extends Tagging {
  /** Changes whenever the same text and dictionary may give another result. */
  String version();

  /** The version of the dictionary in use. */
  String dictionaryVersion();

  /** The same engine with other actors. */
  Engine withDictionary(Dictionary other);

  /** Tags an article; one that is not English has its language named and no tags. */
  @Override
  Tagged tag(Article article);
}
