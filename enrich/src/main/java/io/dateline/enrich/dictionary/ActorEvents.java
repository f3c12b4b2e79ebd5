package io.dateline.enrich.dictionary;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.ActorName;
import io.dateline.enrich.text.actors.NameKind;
import io.dateline.enrich.text.actors.Parent;
import io.dateline.enrich.text.actors.Period;
import io.dateline.enrich.text.actors.Role;
import io.dateline.schemas.events.ActorDefined;
import io.dateline.schemas.events.ActorParent;
import io.dateline.schemas.events.ActorRole;
import io.dateline.schemas.events.Meta;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Actors to events and back; open ends of periods are null there. */
final class ActorEvents {
  private ActorEvents() {}

  static ActorDefined defined(Meta meta, Actor actor, String source) {
    return ActorDefined.newBuilder()
        .setMeta(meta)
        .setActorId(actor.id())
        .setName(actor.name())
        .setType(actor.type().name())
        .setNames(
            actor.names().stream()
                .map(n -> new io.dateline.schemas.events.ActorName(n.text(), n.kind().name()))
                .toList())
        .setRoles(
            actor.roles().stream()
                .map(r -> new ActorRole(r.kind(), r.of(), from(r.period()), to(r.period())))
                .toList())
        .setParents(
            actor.parents().stream()
                .map(p -> new ActorParent(p.id(), from(p.period()), to(p.period())))
                .toList())
        .setSource(source)
        .build();
  }

  /**
   * The actor an event defines.
   *
   * @throws IllegalArgumentException where the event's values are none of ours
   */
  static Actor actor(ActorDefined event) {
    return new Actor(
        event.getActorId(),
        ActorType.valueOf(event.getType()),
        event.getName(),
        event.getNames().stream()
            .map(n -> new ActorName(n.getText(), NameKind.valueOf(n.getKind())))
            .toList(),
        event.getRoles().stream()
            .map(r -> new Role(r.getKind(), r.getOrganization(), period(r.getFrom(), r.getTo())))
            .toList(),
        event.getParents().stream()
            .map(p -> new Parent(p.getActor(), period(p.getFrom(), p.getTo())))
            .toList());
  }

  private static @Nullable LocalDate from(Period period) {
    return period.from().equals(LocalDate.MIN) ? null : period.from();
  }

  private static @Nullable LocalDate to(Period period) {
    return period.to().equals(LocalDate.MAX) ? null : period.to();
  }

  private static Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new Period(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
  }
}
