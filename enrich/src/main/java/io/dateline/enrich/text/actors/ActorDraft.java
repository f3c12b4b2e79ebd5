package io.dateline.enrich.text.actors;

import io.dateline.enrich.text.ActorType;
import java.util.ArrayList;
import java.util.List;

/** An actor while its lines are being read. */
final class ActorDraft {
  private final int line;
  private final String id;
  private final ActorType type;
  private final String name;
  private final List<ActorName> names = new ArrayList<>();
  private final List<Role> roles = new ArrayList<>();
  private final List<Parent> parents = new ArrayList<>();
  private final List<ActorEntry.Reference> references = new ArrayList<>();

  ActorDraft(int line, String id, ActorType type, String name) {
    this.line = line;
    this.id = id;
    this.type = type;
    this.name = name;
    actor(); // refuses a bad id at the header's line
  }

  void name(ActorName added) {
    names.add(added);
  }

  void role(Role role, int at) {
    roles.add(role);
    references.add(new ActorEntry.Reference(role.of(), at));
  }

  void parent(Parent parent, int at) {
    parents.add(parent);
    references.add(new ActorEntry.Reference(parent.id(), at));
  }

  ActorEntry entry(String file) {
    return new ActorEntry(file, line, actor(), List.copyOf(references));
  }

  Actor actor() {
    return new Actor(id, type, name, names, roles, parents);
  }
}
