package io.dateline.schemas.contracts;

import io.dateline.schemas.serde.EventKinds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * Proves FULL_TRANSITIVE: today's reader reads what every release wrote, and the reader of every
 * release reads what is written today.
 */
public final class ContractCheck {
  private ContractCheck() {}

  /** What the working tree breaks; empty where it keeps every release. */
  public static List<ContractBreak> check() {
    var breaks = new ArrayList<ContractBreak>();
    for (String release : ReleasedContracts.releases()) {
      breaks.addAll(compare(release, ReleasedContracts.release(release), EventKinds.known()));
    }
    return breaks;
  }

  /** What {@code current} breaks of one release. */
  static List<ContractBreak> compare(
      String release, Map<String, Schema> released, Map<String, Schema> current) {
    var breaks = new ArrayList<ContractBreak>();
    released.forEach(
        (name, old) -> {
          Schema now = current.get(name);
          if (now == null) {
            breaks.add(new ContractBreak(release, name, "everybody", "the event was removed"));
            return;
          }
          breaks.addAll(reads(release, name, "readers of today", now, old));
          breaks.addAll(reads(release, name, "readers of " + release, old, now));
        });
    return breaks;
  }

  /** Schemas that are not in the newest release as they are now, by full name. */
  public static Collection<String> unreleased() {
    var releases = ReleasedContracts.releases();
    Map<String, Schema> newest =
        releases.isEmpty()
            ? Map.of()
            : ReleasedContracts.release(releases.get(releases.size() - 1));
    var changed = new TreeMap<>(EventKinds.known());
    changed.entrySet().removeIf(e -> e.getValue().equals(newest.get(e.getKey())));
    return changed.keySet();
  }

  private static List<ContractBreak> reads(
      String release, String name, String who, Schema reader, Schema writer) {
    var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    if (result.getType() == SchemaCompatibilityType.COMPATIBLE) {
      return List.of();
    }
    return result.getResult().getIncompatibilities().stream()
        .map(i -> new ContractBreak(release, name, who, describe(i)))
        .toList();
  }

  private static String describe(Incompatibility incompatibility) {
    return incompatibility.getType()
        + " at "
        + incompatibility.getLocation()
        + ": "
        + incompatibility.getMessage();
  }
}
