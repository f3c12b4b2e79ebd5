package io.dateline.enrich.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads labelled data of one JSON object a line. */
final class LabelledLines {
  private LabelledLines() {}

  /**
   * The objects of a file.
   *
   * @param fields what each must have
   * @throws DatelineException where a line is no object or lacks a field, naming it
   */
  static List<JsonNode> read(Path file, String... fields) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        rows.add(row(mapper, file + ":" + number, line, fields));
      }
    }
    return rows;
  }

  private static JsonNode row(ObjectMapper mapper, String place, String line, String... fields) {
    JsonNode node;
    try {
      node = mapper.readTree(line);
    } catch (JsonProcessingException e) {
      throw new DatelineException(place + ": no JSON object: " + e.getOriginalMessage());
    }
    for (String field : fields) {
      if (!node.has(field)) {
        throw new DatelineException(place + ": the field '" + field + "' is missing");
      }
    }
    return node;
  }
}
