package io.dateline.enrich.evaluation;

import io.dateline.enrich.text.Relation;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Relations of raw news that were judged by hand against their sentence: source, target, sign and
 * roughly the type. They are named by article, offset of the trigger, parties and type, so that a
 * verdict holds for every engine that finds the same relation there. Immutable.
 */
public final class JudgedRelations {
  private static final String RESOURCE = "judged-relations.tsv";
  private static final int COLUMNS = 7;

  private final Map<Key, Boolean> verdicts;

  private JudgedRelations(Map<Key, Boolean> verdicts) {
    this.verdicts = verdicts;
  }

  private record Key(
      int article, int offset, String source, String mood, String type, String target) {}

  /** The verdicts that come with Dateline, on the 295 Wikinews articles of 2019 and 2020. */
  public static JudgedRelations shipped() {
    try (InputStream in = JudgedRelations.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is missing from the jar");
      }
      return read(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads lines of article number, code point offset of the trigger, source, "not" or "maybe" or
   * nothing, type, target, and "right" or "wrong", parted by tabs; "#" opens a comment.
   *
   * @throws DatelineException naming the first bad line
   */
  public static JudgedRelations read(String file, String text) {
    Map<Key, Boolean> verdicts = new HashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.charAt(0) == '#') {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length != COLUMNS
          || !columns[0].matches("\\d{1,6}")
          || !columns[1].matches("\\d{1,9}")
          || !columns[6].matches("right|wrong")) {
        throw new DatelineException(
            file
                + ":"
                + number
                + ": write article, offset, source, mood, type, target and right or wrong, parted"
                + " by tabs");
      }
      Key key =
          new Key(
              Integer.parseInt(columns[0]),
              Integer.parseInt(columns[1]),
              columns[2],
              columns[3],
              columns[4],
              columns[5]);
      verdicts.put(key, "right".equals(columns[6]));
    }
    return new JudgedRelations(Map.copyOf(verdicts));
  }

  /** How many verdicts there are. */
  public int size() {
    return verdicts.size();
  }

  /**
   * Whether the relation is right; null where nobody judged it.
   *
   * @param article number of the article in its file, from 0
   */
  public @Nullable Boolean verdict(int article, Relation relation) {
    String mood = (relation.negated() ? "not " : "") + (relation.hypothetical() ? "maybe" : "");
    return verdicts.get(
        new Key(
            article,
            relation.trigger().begin(),
            relation.source().name(),
            mood.strip(),
            relation.type().name(),
            relation.target().name()));
  }
}
