package io.dateline.enrich.text.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows that {@link TeacherAnnotator} wrote. */
final class TrainingFile {
  private TrainingFile() {}

  static List<TrainingSentence> read(Path file) throws IOException {
    List<TrainingSentence> sentences = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    boolean opens = false;
    for (String line : Files.readAllLines(file)) {
      if (line.equals("#doc")) {
        opens = true;
      } else if (!line.isEmpty()) {
        rows.add(line.split("\t", -1));
      } else if (!rows.isEmpty()) {
        sentences.add(sentence(opens, rows));
        rows.clear();
        opens = false;
      }
    }
    return sentences;
  }

  private static TrainingSentence sentence(boolean opens, List<String[]> rows) {
    int n = rows.size();
    TrainingSentence sentence =
        new TrainingSentence(
            opens, new String[n], new int[n], new int[n], new int[n], new NameTag[n]);
    String[] labels = new String[n];
    for (int i = 0; i < n; i++) {
      String[] row = rows.get(i);
      int head = Integer.parseInt(row[2]);
      sentence.forms()[i] = row[0];
      sentence.tags()[i] = TagSet.number(row[1]);
      sentence.heads()[i] = head < 0 ? n : head;
      labels[i] = row[3];
      sentence.names()[i] = row[5].equals("_") ? name(rows, i) : NameTag.valueOf(row[5]);
    }
    TeacherArcs.fill(sentence, labels);
    return sentence;
  }

  /** The teacher writes BILOU: B, I, L, and U for names of one word. */
  private static NameTag name(List<String[]> rows, int i) {
    String label = rows.get(i)[4];
    if (label.length() < 3) {
      return NameTag.OUTSIDE;
    }
    String kind = NamedSentence.kind(label.substring(2));
    boolean begins = label.charAt(0) == 'B' || label.charAt(0) == 'U';
    return kind.equals("O")
        ? NameTag.OUTSIDE
        : NameTag.valueOf((begins ? "BEGIN_" : "INSIDE_") + kind);
  }
}
