package io.dateline.enrich.text;

/** Tags articles: the text engine itself, or an engine behind a step that prepares the text. */
@FunctionalInterface
public interface Tagging {
  /** What an article says; offsets are those of its text as given. */
  Tagged tag(Article article);
}
