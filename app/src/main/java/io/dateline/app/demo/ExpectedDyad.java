package io.dateline.app.demo;

import io.dateline.schemas.DatelineException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A relation that a careful reader finds in the demo's articles at the first stage; what the demo
 * and its tests compare the views with.
 *
 * @param month when it happened
 * @param source the acting side, by a name that the actor dictionary knows
 * @param target the other side, likewise
 * @param sign 1 for cooperation or support, -1 for conflict or hostility
 * @param article {@code outlet/slug} of an article that says so
 */
public record ExpectedDyad(
    YearMonth month, String source, String target, int sign, String article) {
  private static final String FILE = "corpus/expected-dyads.csv";
  private static final String HEADER = "month,source,target,sign,article";

  /**
   * All expected relations, in the order of the file.
   *
   * @throws DatelineException naming file, line and reason if a line is broken
   */
  public static List<ExpectedDyad> all() {
    return parse(FILE, Resources.text(FILE));
  }

  static List<ExpectedDyad> parse(String file, String content) {
    List<ExpectedDyad> dyads = new ArrayList<>();
    List<String> lines = content.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#") && !line.equals(HEADER)) {
        dyads.add(dyad(file + ":" + (i + 1) + ": ", line.split(",", -1)));
      }
    }
    return List.copyOf(dyads);
  }

  private static ExpectedDyad dyad(String place, String[] fields) {
    if (fields.length != 5) {
      throw new DatelineException(place + fields.length + " fields; write " + HEADER);
    }
    int sign =
        switch (fields[3]) {
          case "+" -> 1;
          case "-" -> -1;
          default ->
              throw new DatelineException(place + "'" + fields[3] + "' is no sign; write + or -");
        };
    try {
      return new ExpectedDyad(YearMonth.parse(fields[0]), fields[1], fields[2], sign, fields[4]);
    } catch (DateTimeException e) {
      throw new DatelineException(place + "'" + fields[0] + "' is no month; write 2019-04", e);
    }
  }
}
