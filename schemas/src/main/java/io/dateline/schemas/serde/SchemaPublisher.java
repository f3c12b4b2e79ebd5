package io.dateline.schemas.serde;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * Puts the contracts into a registry: a subject for each topic and record, FULL_TRANSITIVE. All or
 * nothing: the registry gets none of them where one breaks a version that it holds, whatever rule
 * the registry itself would apply.
 */
public final class SchemaPublisher {
  private final RegistryApi registry;

  /** A publisher for that registry; connects with the first call. */
  public SchemaPublisher(RegistrySettings settings) {
    this.registry = new RegistryApi(settings);
  }

  /** Subject of a record on a topic: {@code <topic>-<full record name>}. */
  public static String subject(String topic, Schema schema) {
    return topic + "-" + schema.getFullName();
  }

  /**
   * Registers every event of every topic. What is there already stays as it is.
   *
   * @return schema id by subject
   * @throws DatelineException naming each subject where a version would be broken, and whom
   */
  public Map<String, Integer> publish(TopicCatalogue catalogue) {
    var ids = new TreeMap<String, Integer>();
    Map<String, Schema> missing = lookUp(catalogue, ids);
    refuseBreaks(missing);
    missing.forEach((subject, schema) -> ids.put(subject, registry.register(subject, schema)));
    return ids;
  }

  /** Subjects whose present schema the registry does not hold yet, in order. */
  public List<String> missing(TopicCatalogue catalogue) {
    return List.copyOf(lookUp(catalogue, new TreeMap<>()).keySet());
  }

  /**
   * Registers one more schema for a topic, such as one that an export brings along.
   *
   * @return its id
   */
  public int publish(String topic, Schema schema) {
    String subject = subject(topic, schema);
    var found = registry.find(subject, schema);
    return found.isPresent() ? found.getAsInt() : registry.register(subject, schema);
  }

  private Map<String, Schema> lookUp(TopicCatalogue catalogue, Map<String, Integer> found) {
    Set<String> known = registry.subjects();
    var missing = new TreeMap<String, Schema>();
    for (Topic topic : Topic.values()) {
      for (Schema schema : topic.events()) {
        String subject = subject(catalogue.name(topic), schema);
        OptionalInt id =
            known.contains(subject) ? registry.find(subject, schema) : OptionalInt.empty();
        id.ifPresentOrElse(there -> found.put(subject, there), () -> missing.put(subject, schema));
      }
    }
    return missing;
  }

  private void refuseBreaks(Map<String, Schema> missing) {
    var breaks = new ArrayList<String>();
    missing.forEach(
        (subject, schema) -> {
          List<Schema> versions = registry.versions(subject);
          for (int i = 0; i < versions.size(); i++) {
            String version = subject + " version " + (i + 1);
            if (!reads(versions.get(i), schema)) {
              breaks.add(version + ": its readers could not read what is written from now on");
            }
            if (!reads(schema, versions.get(i))) {
              breaks.add(version + ": what its writers wrote could not be read any more");
            }
          }
        });
    if (!breaks.isEmpty()) {
      throw new DatelineException(
          "registry: not FULL_TRANSITIVE, so nothing was published:\n  "
              + String.join("\n  ", breaks)
              + "\nrun 'dateline schemas diff' to see what changed");
    }
  }

  private static boolean reads(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
        == SchemaCompatibilityType.COMPATIBLE;
  }
}
