package io.dateline.projections.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dateline.projections.position.PositionVector;
import io.dateline.projections.query.GenerationQueries;
import io.dateline.projections.query.RowKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Names the rows of a table in which two generations differ, and the columns. */
final class RowDifferences {
  /** Most rows that are named of one table. */
  static final int MOST = 20;

  private static final int LONGEST_VALUE = 60;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final GenerationQueries queries;
  private final String live;
  private final String rebuilt;
  private final PositionVector at;

  RowDifferences(GenerationQueries queries, String live, String rebuilt, PositionVector at) {
    this.queries = queries;
    this.live = live;
    this.rebuilt = rebuilt;
    this.at = at;
  }

  List<ViewFinding> of(String table) {
    Map<RowKey, String> ours = queries.rowDigests(live, at, table);
    Map<RowKey, String> theirs = queries.rowDigests(rebuilt, at, table);
    var keys = new ArrayList<RowKey>();
    ours.forEach(
        (key, digest) -> {
          if (!digest.equals(theirs.get(key))) {
            keys.add(key);
          }
        });
    theirs.keySet().stream().filter(key -> !ours.containsKey(key)).forEach(keys::add);
    var findings = new ArrayList<ViewFinding>();
    keys.stream().limit(MOST).map(this::finding).forEach(findings::add);
    if (keys.size() > MOST) {
      findings.add(
          new ViewFinding(table, null, null, (keys.size() - MOST) + " more rows of it differ"));
    }
    return findings;
  }

  private ViewFinding finding(RowKey key) {
    List<String> ours = queries.rowsAsJson(live, at, key);
    List<String> theirs = queries.rowsAsJson(rebuilt, at, key);
    return new ViewFinding(key.table(), key.partition(), key.offset(), detail(ours, theirs));
  }

  private static String detail(List<String> ours, List<String> theirs) {
    if (theirs.isEmpty()) {
      return "the log brings no such row";
    }
    if (ours.isEmpty()) {
      return "the row is missing";
    }
    if (ours.size() != 1 || theirs.size() != 1) {
      return ours.size() + " rows, a rebuild gives " + theirs.size() + " or others";
    }
    JsonNode one = json(ours.get(0));
    JsonNode other = json(theirs.get(0));
    var names = new TreeSet<String>();
    one.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> one.get(name).equals(other.get(name)));
    if (names.isEmpty()) {
      return "ended at another time than a rebuild says";
    }
    String first = names.first();
    return String.join(", ", names)
        + ": "
        + first
        + " is "
        + shortened(one.get(first))
        + ", a rebuild gives "
        + shortened(other.get(first));
  }

  private static String shortened(JsonNode value) {
    String text = value == null ? "nothing" : value.toString();
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the views' own JSON", e);
    }
  }
}
