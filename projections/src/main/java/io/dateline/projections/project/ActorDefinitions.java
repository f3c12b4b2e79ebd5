package io.dateline.projections.project;

import io.dateline.projections.position.Folding;
import io.dateline.projections.store.CopyRows;
import io.dateline.schemas.events.ActorDefined;
import io.dateline.schemas.events.ActorName;
import io.dateline.schemas.events.ActorParent;
import io.dateline.schemas.events.ActorRetired;
import io.dateline.schemas.events.ActorRole;
import io.dateline.schemas.events.DictionaryReleased;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** actors: versions of each definition, in effect from the release that follows them. */
final class ActorDefinitions implements TopicProjection {
  private final CopyRows versions =
      new CopyRows(
          "actor_versions",
          "partition",
          "recorded_offset",
          "actor_id",
          "name",
          "type",
          "names",
          "roles",
          "parents",
          "source",
          "retired",
          "merged_into",
          "recorded_at");
  private final CopyRows names =
      new CopyRows(
          "actor_names", "partition", "recorded_offset", "actor_id", "name", "kind", "folded");
  private final CopyRows links =
      new CopyRows(
          "actor_links",
          "partition",
          "recorded_offset",
          "member",
          "side",
          "kind",
          "since",
          "until");

  @Override
  public String topic() {
    return "actors";
  }

  @Override
  public void apply(Handle handle, List<LoggedEvent> events) {
    for (LoggedEvent event : events) {
      if (event.value() instanceof ActorDefined defined) {
        copy(event, defined);
      } else if (event.value() instanceof ActorRetired retired) {
        copy(event, retired);
      } else if (event.value() instanceof DictionaryReleased released) {
        flush(handle);
        release(handle, event, released);
      }
    }
    flush(handle);
  }

  private void flush(Handle handle) {
    versions.flush(handle);
    names.flush(handle);
    links.flush(handle);
  }

  private void copy(LoggedEvent at, ActorDefined defined) {
    versions
        .row()
        .int4(at.partition())
        .int8(at.offset())
        .text(defined.getActorId())
        .text(defined.getName())
        .text(defined.getType())
        .json(names(defined.getNames()))
        .json(roles(defined.getRoles()))
        .json(parents(defined.getParents()))
        .text(defined.getSource())
        .bool(false)
        .text(null)
        .time(defined.getMeta().getRecordedAt());
    copyName(at, defined.getActorId(), defined.getName(), "CANONICAL");
    for (ActorName name : defined.getNames()) {
      if (!name.getText().equals(defined.getName())) {
        copyName(at, defined.getActorId(), name.getText(), name.getKind());
      }
    }
    for (ActorRole role : defined.getRoles()) {
      links
          .row()
          .int4(at.partition())
          .int8(at.offset())
          .text(defined.getActorId())
          .text(role.getOrganization())
          .text(role.getKind())
          .date(role.getFrom())
          .date(role.getTo());
    }
    for (ActorParent parent : defined.getParents()) {
      links
          .row()
          .int4(at.partition())
          .int8(at.offset())
          .text(defined.getActorId())
          .text(parent.getActor())
          .text("part")
          .date(parent.getFrom())
          .date(parent.getTo());
    }
  }

  private void copyName(LoggedEvent at, String actorId, String name, String kind) {
    names
        .row()
        .int4(at.partition())
        .int8(at.offset())
        .text(actorId)
        .text(name)
        .text(kind)
        .text(Folding.fold(name));
  }

  private void copy(LoggedEvent at, ActorRetired retired) {
    versions
        .row()
        .int4(at.partition())
        .int8(at.offset())
        .text(retired.getActorId())
        .text("")
        .text("")
        .json("[]")
        .json("[]")
        .json("[]")
        .text(retired.getReason())
        .bool(true)
        .text(retired.getMergedInto())
        .time(retired.getMeta().getRecordedAt());
  }

  /** All pending definitions take effect; of two of one actor the later, which ends the former. */
  private static void release(Handle handle, LoggedEvent at, DictionaryReleased released) {
    handle
        .createUpdate(
            "update actor_versions v set"
                + " effective_offset = coalesce(v.effective_offset, :offset),"
                + " until_offset = case when n.newest > v.recorded_offset then :offset end"
                + " from (select actor_id, max(recorded_offset) as newest from actor_versions"
                + " where effective_offset is null and recorded_offset < :offset group by actor_id) n"
                + " where v.actor_id = n.actor_id and v.until_offset is null"
                + " and v.recorded_offset < :offset")
        .bind("offset", at.offset())
        .execute();
    handle
        .createUpdate(
            "insert into dictionary_releases"
                + " (partition, recorded_offset, version, count, source, recorded_at)"
                + " values (:partition, :offset, :version, :count, :source, :at)")
        .bind("partition", at.partition())
        .bind("offset", at.offset())
        .bind("version", released.getVersion())
        .bind("count", released.getCount())
        .bind("source", released.getSource())
        .bind("at", released.getMeta().getRecordedAt())
        .execute();
  }

  private static byte[] names(List<ActorName> names) {
    return Values.json(
        json -> {
          json.writeStartArray();
          for (ActorName name : names) {
            json.writeStartObject();
            Values.field(json, "text", name.getText());
            Values.field(json, "kind", name.getKind());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static byte[] roles(List<ActorRole> roles) {
    return Values.json(
        json -> {
          json.writeStartArray();
          for (ActorRole role : roles) {
            json.writeStartObject();
            Values.field(json, "kind", role.getKind());
            Values.field(json, "organization", role.getOrganization());
            Values.field(json, "from", role.getFrom() == null ? null : role.getFrom().toString());
            Values.field(json, "to", role.getTo() == null ? null : role.getTo().toString());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static byte[] parents(List<ActorParent> parents) {
    return Values.json(
        json -> {
          json.writeStartArray();
          for (ActorParent parent : parents) {
            json.writeStartObject();
            Values.field(json, "actor", parent.getActor());
            Values.field(
                json, "from", parent.getFrom() == null ? null : parent.getFrom().toString());
            Values.field(json, "to", parent.getTo() == null ? null : parent.getTo().toString());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
