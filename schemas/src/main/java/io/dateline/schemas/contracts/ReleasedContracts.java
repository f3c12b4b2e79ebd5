package io.dateline.schemas.contracts;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * Every release of the contracts, from the resources beside this class: the file {@code releases}
 * names them, oldest first; {@code <release>.avsc} holds the event schemas of one as a JSON array.
 */
public final class ReleasedContracts {
  private static final String INDEX = "releases";

  private ReleasedContracts() {}

  /** Names of the releases, oldest first. */
  public static List<String> releases() {
    return read(INDEX).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /**
   * The event schemas of a release by full record name.
   *
   * @throws DatelineException where there is no such release
   */
  public static Map<String, Schema> release(String release) {
    var schemas = new TreeMap<String, Schema>();
    Schema union = new Schema.Parser().parse(read(release + ".avsc"));
    union.getTypes().forEach(schema -> schemas.put(schema.getFullName(), schema));
    return schemas;
  }

  /** All schemas that a record was ever released with, oldest first. */
  public static List<Schema> history(String fullName) {
    var history = new ArrayList<Schema>();
    for (String release : releases()) {
      Schema schema = release(release).get(fullName);
      if (schema != null) {
        history.add(schema);
      }
    }
    return history;
  }

  private static String read(String resource) {
    try (InputStream in = ReleasedContracts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new DatelineException(
            "contracts: there is no release file '"
                + resource
                + "'; releases are named in "
                + INDEX);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DatelineException("contracts: cannot read release file '" + resource + "'", e);
    }
  }
}
