package io.dateline.enrich.text.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sentence of a CoNLL column file with gold names. */
record NamedSentence(String[] forms, NameTag[] names) {
  static List<NamedSentence> read(Path file) throws IOException {
    List<NamedSentence> sentences = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.strip().split("\\s+");
      if (columns.length >= 2 && !columns[0].equals("-DOCSTART-")) {
        forms.add(plain(columns[0]));
        labels.add(columns[columns.length - 1]);
      } else if (!forms.isEmpty()) {
        sentences.add(of(forms, labels));
        forms.clear();
        labels.clear();
      }
    }
    if (!forms.isEmpty()) {
      sentences.add(of(forms, labels));
    }
    return sentences;
  }

  private static String plain(String form) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      plain.append(Characters.plain(form.charAt(i)));
    }
    return plain.toString();
  }

  private static NamedSentence of(List<String> forms, List<String> labels) {
    NameTag[] names = new NameTag[forms.size()];
    String former = "O";
    for (int i = 0; i < names.length; i++) {
      String label = labels.get(i);
      String kind = label.length() > 2 ? kind(label.substring(2)) : "O";
      boolean begins = label.startsWith("B") || !kind.equals(former);
      names[i] =
          kind.equals("O") ? NameTag.OUTSIDE : NameTag.valueOf((begins ? "BEGIN_" : "INSIDE_") + kind);
      former = kind;
    }
    return new NamedSentence(forms.toArray(new String[0]), names);
  }

  /** Maps the label sets of CoNLL, CrossNER politics, re3d and OntoNotes to ours; O: no name. */
  static String kind(String label) {
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "per", "person", "politician" -> "PERSON";
      case "org", "organisation", "organization", "politicalparty", "militarygroup" ->
          "ORGANIZATION";
      case "loc", "location", "country", "gpe", "facility", "fac" -> "LOCATION";
      case "misc", "norp", "nationality", "event", "election", "product", "work_of_art", "law",
          "language" -> "MISC";
      default -> "O";
    };
  }
}
