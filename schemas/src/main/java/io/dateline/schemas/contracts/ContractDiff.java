package io.dateline.schemas.contracts;

import io.dateline.schemas.serde.EventKinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * What changed between two states of the contracts, field by field, and whom each change breaks.
 */
public final class ContractDiff {
  private final List<ContractChange> changes = new ArrayList<>();
  private final Set<String> visited = new HashSet<>();
  private final String event;

  private ContractDiff(String event) {
    this.event = event;
  }

  /**
   * What the working tree changes of a release, by event and place.
   *
   * @throws io.dateline.schemas.DatelineException where there is no such release
   */
  public static List<ContractChange> since(String release) {
    return between(ReleasedContracts.release(release), EventKinds.known());
  }

  /** What changes from one set of event schemas to another, both by full record name. */
  static List<ContractChange> between(Map<String, Schema> released, Map<String, Schema> current) {
    var all = new ArrayList<ContractChange>();
    var names = new TreeSet<>(released.keySet());
    names.addAll(current.keySet());
    for (String name : names) {
      Schema old = released.get(name);
      Schema now = current.get(name);
      if (old == null) {
        all.add(new ContractChange(name, "", "new event", false, false));
      } else if (now == null) {
        all.add(new ContractChange(name, "", "event removed", true, true));
      } else {
        var diff = new ContractDiff(name);
        diff.types("", old, now);
        all.addAll(diff.changes);
      }
    }
    return all;
  }

  private void types(String place, Schema old, Schema now) {
    if (old.getType() != now.getType()) {
      add(place, "type " + name(old) + " is now " + name(now), old, now);
      return;
    }
    switch (old.getType()) {
      case RECORD -> records(place, old, now);
      case ARRAY -> types(place + "[]", old.getElementType(), now.getElementType());
      case MAP -> types(place + "{}", old.getValueType(), now.getValueType());
      case UNION -> unions(place, old, now);
      default -> {
        if (!name(old).equals(name(now))) {
          add(place, "type " + name(old) + " is now " + name(now), old, now);
        }
      }
    }
  }

  private void records(String place, Schema old, Schema now) {
    if (!old.getFullName().equals(now.getFullName())) {
      add(place, "record " + old.getName() + " is now " + now.getName(), old, now);
      return;
    }
    if (!visited.add(old.getFullName())) {
      return; // a shared part is told of once, where it is met first
    }
    for (Field field : old.getFields()) {
      Field after = now.getField(field.name());
      if (after == null) {
        boolean mended = field.hasDefaultValue();
        add(inside(place, field), "field removed" + defaulted(field), !mended, false);
      } else {
        types(inside(place, field), field.schema(), after.schema());
        defaults(inside(place, field), field, after);
      }
    }
    for (Field field : now.getFields()) {
      if (old.getField(field.name()) == null) {
        boolean mended = field.hasDefaultValue();
        add(inside(place, field), "new field" + defaulted(field), false, !mended);
      }
    }
  }

  private void unions(String place, Schema old, Schema now) {
    var before = branches(old);
    var after = branches(now);
    before.forEach(
        (name, branch) -> {
          if (after.containsKey(name)) {
            types(place, branch, after.get(name));
          } else {
            add(place, "no longer " + name, old, now);
          }
        });
    after.keySet().stream()
        .filter(name -> !before.containsKey(name))
        .forEach(name -> add(place, "may be " + name, old, now));
  }

  private void defaults(String place, Field old, Field now) {
    if (old.hasDefaultValue() != now.hasDefaultValue()) {
      add(place, now.hasDefaultValue() ? "has a default now" : "default removed", false, false);
    } else if (old.hasDefaultValue() && !sameDefault(old.defaultVal(), now.defaultVal())) {
      add(place, "default " + old.defaultVal() + " is now " + now.defaultVal(), false, false);
    }
  }

  /** A wider type writes the same default as another class of number. */
  private static boolean sameDefault(Object old, Object now) {
    return Objects.deepEquals(old, now) || old.toString().equals(now.toString());
  }

  private void add(String place, String what, Schema old, Schema now) {
    add(place, what, !reads(old, now), !reads(now, old));
  }

  private void add(String place, String what, boolean readers, boolean writers) {
    changes.add(new ContractChange(event, place, what, readers, writers));
  }

  private static boolean reads(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
        == SchemaCompatibilityType.COMPATIBLE;
  }

  private static Map<String, Schema> branches(Schema union) {
    var branches = new TreeMap<String, Schema>();
    union.getTypes().forEach(branch -> branches.put(name(branch), branch));
    return branches;
  }

  private static String inside(String place, Field field) {
    return place.isEmpty() ? field.name() : place + "." + field.name();
  }

  private static String defaulted(Field field) {
    return field.hasDefaultValue() ? ", has a default" : ", has no default";
  }

  /** Name of a type with its logical type, by which branches of a union correspond. */
  private static String name(Schema schema) {
    String name =
        schema.getType() == Schema.Type.RECORD ? schema.getName() : schema.getType().getName();
    return schema.getLogicalType() == null
        ? name
        : name + " (" + schema.getLogicalType().getName() + ")";
  }
}
