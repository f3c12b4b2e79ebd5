package io.dateline.projections.query;

import java.util.List;
import java.util.stream.Collectors;

/** Nobody in the record is called as it was asked. */
public final class UnknownActorException extends QueryException {
  private static final long serialVersionUID = 1L;

  private final String asked;
  private final transient List<Actor> alike;

  /**
   * @param asked the id or name that was given
   * @param alike who is called alike, the best match first
   */
  UnknownActorException(String asked, List<Actor> alike) {
    super(Kind.NOT_FOUND, "actor '" + asked + "' is not known; " + hint(alike));
    this.asked = asked;
    this.alike = List.copyOf(alike);
  }

  private static String hint(List<Actor> alike) {
    return alike.isEmpty()
        ? "try another spelling or fewer words: 'dateline actors NAME', or /api/v1/actors?q=NAME"
        : alike.stream()
            .map(actor -> actor.name() + " (" + actor.id() + ")")
            .collect(Collectors.joining(", ", "did you mean ", "?"));
  }

  /** The id or name that was given. */
  public String asked() {
    return asked;
  }

  /** Who is called alike, the best match first. */
  public List<Actor> alike() {
    return alike;
  }
}
