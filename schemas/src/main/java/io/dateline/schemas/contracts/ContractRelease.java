package io.dateline.schemas.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.serde.EventKinds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.avro.Schema;

/** Freezes the contracts of the working tree as a release; refused unless they keep all before. */
public final class ContractRelease {
  private static final Pattern NAME = Pattern.compile("v[1-9][0-9]*");

  private ContractRelease() {}

  /**
   * Writes a release.
   *
   * @param directory the resource directory of this package in the source tree
   * @param name of the release: {@code v} and a number
   * @throws DatelineException where the name is taken or a released contract would be broken
   */
  public static void write(Path directory, String name) {
    if (!NAME.matcher(name).matches() || ReleasedContracts.releases().contains(name)) {
      throw new DatelineException(
          "contracts: '"
              + name
              + "' is no new release; take v"
              + (ReleasedContracts.releases().size() + 1));
    }
    List<ContractBreak> breaks = ContractCheck.check();
    if (!breaks.isEmpty()) {
      throw new DatelineException("contracts: not FULL_TRANSITIVE: " + breaks);
    }
    var schemas = new ArrayList<Schema>(new TreeMap<>(EventKinds.known()).values());
    try {
      Files.writeString(
          directory.resolve(name + ".avsc"),
          new ObjectMapper().readTree(Schema.createUnion(schemas).toString()).toPrettyString()
              + "\n",
          StandardCharsets.UTF_8);
      Files.writeString(
          directory.resolve("releases"),
          name + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new DatelineException(
          "contracts: cannot write release " + name + " to " + directory, e);
    }
  }
}
