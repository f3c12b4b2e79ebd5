package io.dateline.enrich.text.actors;

import io.dateline.enrich.text.ActorType;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A definition of an actor: what an entry of a dictionary file, a line of an import or an event of
 * the log says. Immutable.
 *
 * @param id a Wikidata QID or {@code dl:slug}
 * @param name the canonical name
 * @param names the other names, in the order given
 * @param roles of a person, in the order given
 * @param parents what it belongs to
 */
public record Actor(
    String id,
    ActorType type,
    String name,
    List<ActorName> names,
    List<Role> roles,
    List<Parent> parents) {

  private static final Pattern ID = Pattern.compile("Q[1-9]\\d*|[a-z]+:[^\\s|]+");

  public Actor {
    Objects.requireNonNull(type, "type");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "'" + id + "' is no actor id; write a Wikidata id (Q79) or dl:lower-case-slug");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("actor " + id + " has no name");
    }
    names = List.copyOf(names);
    roles = List.copyOf(roles);
    parents = List.copyOf(parents);
  }

  /** The names of one kind, in the order given; the canonical name for {@link NameKind#NAME}. */
  public List<String> names(NameKind kind) {
    if (kind == NameKind.NAME) {
      return List.of(name);
    }
    return names.stream().filter(each -> each.kind() == kind).map(ActorName::text).toList();
  }

  /** Every name, the canonical one first. */
  public Stream<ActorName> allNames() {
    return Stream.concat(Stream.of(new ActorName(name, NameKind.NAME)), names.stream());
  }

  /** The roles held on a day. */
  public List<Role> rolesOn(LocalDate day) {
    return roles.stream().filter(role -> role.period().contains(day)).toList();
  }

  /** The ids of what it belongs to on a day. */
  public List<String> parentsOn(LocalDate day) {
    return parents.stream()
        .filter(parent -> parent.period().contains(day))
        .map(Parent::id)
        .toList();
  }

  /**
   * This actor with the names, roles and parents of another besides; id, type and canonical name
   * stay, the other's canonical name becomes an alias.
   */
  public Actor mergedWith(Actor other) {
    Set<ActorName> allNames = new LinkedHashSet<>(names);
    if (!other.name.equals(name)) {
      allNames.add(new ActorName(other.name, NameKind.ALIAS));
    }
    allNames.addAll(other.names);
    Set<Role> allRoles = new LinkedHashSet<>(roles);
    allRoles.addAll(other.roles);
    Set<Parent> allParents = new LinkedHashSet<>(parents);
    allParents.addAll(other.parents);
    return new Actor(
        id, type, name, List.copyOf(allNames), List.copyOf(allRoles), List.copyOf(allParents));
  }
}
