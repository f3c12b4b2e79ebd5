package io.dateline.enrich.evaluation;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads sentences in CoNLL columns: a word and a tag a line, the tag last, blank lines between. */
final class ConllFile {
  /** A word with its tag: "O", "B-person", "I-person". */
  record Row(String word, String tag) {}

  private ConllFile() {}

  static List<List<Row>> read(Path file) throws IOException {
    List<List<Row>> sentences = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("-DOCSTART-")) {
        addTo(sentences, rows);
        rows = new ArrayList<>();
      } else {
        rows.add(row(file, number, line));
      }
    }
    addTo(sentences, rows);
    return sentences;
  }

  private static Row row(Path file, int number, String line) {
    int cut = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
    if (cut < 0) {
      throw new DatelineException(
          file + ":" + number + ": '" + line + "' has one column; write a word, a blank and a tag");
    }
    String word = line.substring(0, Math.max(firstBlank(line), 0));
    return new Row(word.isBlank() ? "\u00b7" : word, line.substring(cut + 1));
  }

  private static int firstBlank(String line) {
    int tab = line.indexOf('\t');
    return tab >= 0 ? tab : line.indexOf(' ');
  }

  private static void addTo(List<List<Row>> sentences, List<Row> rows) {
    if (!rows.isEmpty()) {
      sentences.add(List.copyOf(rows));
    }
  }
}
