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

  /** A sentence of rows of six columns. */
  static TrainingSentence sentence(boolean opens, List<String[]> rows) {
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
    if (rows.get(0)[5].equals("_")) {
      trim(sentence);
    }
    return sentence;
  }

  /** The teacher's names begin with articles and end with the possessive's sign; ours do not. */
  private static void trim(TrainingSentence sentence) {
    NameTag[] names = sentence.names();
    for (int i = 0; i < names.length; i++) {
      String tag = TagSet.name(sentence.tags()[i]);
      if (names[i] == NameTag.OUTSIDE) {
        continue;
      }
      boolean last = i + 1 == names.length || (names[i + 1].ordinal() & 1) == 1
          || names[i + 1] == NameTag.OUTSIDE;
      if (tag.equals("POS") && last) {
        names[i] = NameTag.OUTSIDE;
      } else if (tag.equals("DT") && (names[i].ordinal() & 1) == 1) {
        if (!last) {
          names[i + 1] = names[i];
        }
        names[i] = NameTag.OUTSIDE;
      }
    }
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
