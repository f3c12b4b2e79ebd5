package io.dateline.enrich.text;

import java.util.List;

/**
 * What the engine found in an article. All spans count Unicode code points of the article's text.
 *
 * @param language ISO 639-1 code or "und"; only "en" is tagged
 * @param sentences in order, boilerplate left out
 * @param mentions in order of begin, longer first
 * @param relations in order of sentence and trigger
 * @param stances in order of sentence and evidence
 */
public record Tagged(
    String language,
    List<TextSpan> sentences,
    List<Mention> mentions,
    List<Relation> relations,
    List<Stance> stances) {
  /** Copies the lists. */
  public Tagged {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    relations = List.copyOf(relations);
    stances = List.copyOf(stances);
  }
}
