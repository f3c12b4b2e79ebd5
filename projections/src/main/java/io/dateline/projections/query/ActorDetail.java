package io.dateline.projections.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the dictionary says of an actor.
 *
 * @param provisional whether no dictionary defines it
 * @param names other names than the canonical one
 * @param roles offices it holds or held, and what it is part of
 * @param members who holds an office of it, and what is part of it
 * @param dictionary version in effect
 */
public record ActorDetail(
    String id,
    String name,
    String type,
    boolean provisional,
    List<NameItem> names,
    List<RoleItem> roles,
    List<RoleItem> members,
    @Nullable String dictionary) {
  /** Copies the lists. */
  public ActorDetail {
    names = List.copyOf(names);
    roles = List.copyOf(roles);
    members = List.copyOf(members);
  }
}
