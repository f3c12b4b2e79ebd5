package io.dateline.enrich.text.actors;

import java.util.List;

/**
 * What an import file gives: the actors of its good lines and the bad lines, both in the order of
 * the file. Whether bad lines forbid the import is the caller's to say.
 */
public record ActorImport(List<Actor> actors, List<LineError> errors) {
  /** Copies both lists. */
  public ActorImport {
    actors = List.copyOf(actors);
    errors = List.copyOf(errors);
  }

  /**
   * The actors, where no line was bad.
   *
   * @throws DictionaryException where one was; it names the first 20
   */
  public List<Actor> actorsOrThrow() {
    if (!errors.isEmpty()) {
      throw new DictionaryException(errors.subList(0, Math.min(20, errors.size())));
    }
    return actors;
  }

  /** The actors, those whose id the dictionary has merged into its own. */
  public List<Actor> onto(Dictionary dictionary) {
    return actors.stream()
        .map(actor -> dictionary.actor(actor.id()).map(own -> own.mergedWith(actor)).orElse(actor))
        .toList();
  }
}
