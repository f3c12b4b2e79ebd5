package io.dateline.projections.columns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who counts as one end of a relation: any of these members, on the days they count.
 *
 * @param members at least one
 */
public record Party(List<Member> members) {
  /**
   * An actor, from one day to another, both included; null leaves an end open.
   *
   * @param id of the actor
   */
  public record Member(String id, @Nullable LocalDate since, @Nullable LocalDate until) {}

  /** Copies the list. */
  public Party {
    members = List.copyOf(members);
  }

  /** One actor, always. */
  public static Party of(String id) {
    return new Party(List.of(new Member(id, null, null)));
  }
}
