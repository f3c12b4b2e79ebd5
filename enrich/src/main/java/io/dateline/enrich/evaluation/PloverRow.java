package io.dateline.enrich.evaluation;

import io.dateline.enrich.text.QuadClass;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A labelled row: columns root, quad, source, target, sentence, parted by tabs.
 *
 * @param root PLOVER's type as the set writes it, YIELD for CONCEDE and RETREAT
 * @param quad quad class 1 to 4
 * @param source words of the sentence, or a note that there are none
 * @param target words of the sentence, or a note that there are none
 * @param sentence the sentence
 */
record PloverRow(String root, int quad, String source, String target, String sentence) {
  private static final int COLUMNS = 5;
  private static final int KEPT_ASIDE = 10;

  static List<PloverRow> read(Path file) throws IOException {
    List<PloverRow> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (number > 1 && !line.isBlank()) {
        rows.add(row(file, number, line.split("\t", -1)));
      }
    }
    return rows;
  }

  private static PloverRow row(Path file, int number, String[] columns) {
    if (columns.length != COLUMNS || !columns[1].matches("[1-4]")) {
      throw new DatelineException(
          file
              + ":"
              + number
              + ": write root, quad class 1 to 4, source, target and sentence, parted by tabs");
    }
    return new PloverRow(
        columns[0], Integer.parseInt(columns[1]), columns[2], columns[3], columns[4]);
  }

  /** Whether the row is one of the tenth that nothing is tuned on: by the hash of its sentence. */
  boolean isKeptAside() {
    CRC32 hash = new CRC32();
    hash.update(sentence.getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % KEPT_ASIDE == 0;
  }

  /** Whether a type of ours is the row's. */
  boolean isRoot(String type) {
    return type.equals(root)
        || "YIELD".equals(root) && ("CONCEDE".equals(type) || "RETREAT".equals(type));
  }

  /** Whether the sign of a quad class is the row's. */
  boolean isSign(QuadClass other) {
    return other.sign() == (quad <= 2 ? 1 : -1);
  }
}
