package io.dateline.enrich.text.syntax;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Trains models on the teacher's rows. Each part is kept in a file of its own, so that parts can be
 * trained one by one; {@code join} puts them together. Arguments: the folder that {@link
 * TeacherAnnotator} wrote to, the folder of the parts, then any of {@code lexicon cross tags names
 * parser join}, in this order. Same rows, same bytes.
 */
final class TrainSyntax {
  private static final int TAG_ROWS = 1 << 18;
  private static final int NAME_ROWS = 1 << 18;
  private static final int TRANSITION_ROWS = 1 << 22;
  private static final int ARC_ROWS = 1 << 17;

  private final Path rows;
  private final Path parts;

  private TrainSyntax(Path rows, Path parts) {
    this.rows = rows;
    this.parts = parts;
  }

  public static void main(String[] args) throws IOException {
    TrainSyntax training =
        new TrainSyntax(Path.of(args[0]), Files.createDirectories(Path.of(args[1])));
    for (String part : List.of(args).subList(2, args.length)) {
      System.out.println(part);
      training.train(part);
    }
  }

  private void train(String part) throws IOException {
    switch (part) {
      case "lexicon" -> {
        try (DataOutputStream out = open("lexicon")) {
          LexiconBuilder.ofTeacher().write(out);
        }
      }
      case "cross" -> writeTags(crossTagged(lexicon(), sentences()));
      case "tags" ->
          write(
              "tags",
              new PosTrainer(lexicon())
                  .train(sentences(), Integer.getInteger("tag.epochs", 6), TAG_ROWS));
      case "names" ->
          write(
              "names",
              new NameTrainer(lexicon())
                  .train(
                      sentences(),
                      readTags(),
                      Integer.getInteger("name.epochs", 8),
                      NAME_ROWS));
      case "parser" -> {
        ParserTrainer parser = new ParserTrainer(lexicon(), TRANSITION_ROWS, ARC_ROWS);
        parser.train(sentences(), readTags(), Integer.getInteger("arc.epochs", 10));
        write("transitions", parser.transitions);
        write("arcs", parser.arcs);
      }
      case "join" -> join();
      default -> throw new IllegalArgumentException("no part of the models: " + part);
    }
  }

  private Lexicon lexicon() throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(parts.resolve("lexicon"))))) {
      return SyntaxModel.lexicon(in);
    }
  }

  private List<TrainingSentence> sentences() throws IOException {
    List<TrainingSentence> all = new ArrayList<>();
    for (String name : List.of("newsmtsc", "wikinews", "demo", "politics")) {
      all.addAll(TrainingFile.read(rows.resolve(name + ".tsv")));
    }
    List<TrainingSentence> wikigold = TrainingFile.read(rows.resolve("wikigold.tsv"));
    all.addAll(wikigold.subList(0, wikigold.size() * 8 / 10));
    System.out.printf(
        "  %d sentences, %d tokens%n",
        all.size(), all.stream().mapToInt(TrainingSentence::size).sum());
    return all;
  }

  private DataOutputStream open(String part) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(parts.resolve(part))));
  }

  private void join() throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    Path file = parts.resolve("syntax.model");
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(file), deflater))) {
      out.writeInt(SyntaxModel.MAGIC);
      for (String part : List.of("lexicon", "tags", "names", "transitions", "arcs")) {
        out.write(Files.readAllBytes(parts.resolve(part)));
      }
    }
    System.out.println("  " + Files.size(file) + " bytes");
  }

  private void write(String part, AveragedPerceptron model) throws IOException {
    short[] weights = model.quantised();
    try (DataOutputStream out = open(part)) {
      out.writeInt(model.classes());
      out.writeInt(weights.length);
      CompactNumbers.writeWeights(out, weights);
    }
  }

  private void writeTags(List<int[]> tags) throws IOException {
    try (DataOutputStream out = open("cross")) {
      out.writeInt(tags.size());
      for (int[] row : tags) {
        out.writeInt(row.length);
        for (int tag : row) {
          out.writeByte(tag);
        }
      }
    }
  }

  private List<int[]> readTags() throws IOException {
    List<int[]> tags = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(parts.resolve("cross"))))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        int[] row = new int[in.readInt()];
        for (int k = 0; k < row.length; k++) {
          row[k] = in.readByte();
        }
        tags.add(row);
      }
    }
    return tags;
  }

  /** The tags that a tagger trained on the other half gives to each half, as it will be in use. */
  private static List<int[]> crossTagged(Lexicon lexicon, List<TrainingSentence> all) {
    List<int[]> tags = new ArrayList<>(java.util.Collections.nCopies(all.size(), null));
    for (int fold = 0; fold < 2; fold++) {
      List<TrainingSentence> others = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (i / 50 % 2 != fold) {
          others.add(all.get(i));
        }
      }
      PosTagger tagger = new PosTagger(new PosTrainer(lexicon).train(others, 4, TAG_ROWS));
      Words words = new Words(lexicon);
      Scratch scratch = new Scratch();
      for (int i = 0; i < all.size(); i++) {
        if (i / 50 % 2 == fold) {
          words.fill(all.get(i).forms());
          tagger.tag(words, scratch);
          tags.set(
              i,
              java.util.Arrays.copyOfRange(
                  words.tag, Words.PAD, Words.PAD + all.get(i).size()));
        }
      }
    }
    return tags;
  }
}
