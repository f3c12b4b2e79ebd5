package io.dateline.enrich.text.syntax;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;

/**
 * Everything learned: the lexicon and the four linear models. Immutable.
 *
 * <p>The file {@code syntax.model} is a zlib stream of big-endian numbers, written by the training
 * code: a magic number, the lexicon, then the tables for tags, names, transitions and arcs, see
 * {@link CompactNumbers}.
 */
record SyntaxModel(Lexicon lexicon, Scorer tags, Scorer names, Scorer transitions, Scorer arcs) {
  /** First number of a model file; its last byte is the version of the features. */
  static final int MAGIC = 0x44534D02;

  static SyntaxModel shipped() {
    try (InputStream stream = ResourceText.open("syntax.model")) {
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read syntax.model", e);
    }
  }

  static SyntaxModel read(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new Bytes(new InflaterInputStream(stream).readAllBytes()));
    if (in.readInt() != MAGIC) {
      throw new IOException("syntax.model is of another version; train it anew");
    }
    return new SyntaxModel(lexicon(in), table(in), table(in), table(in), table(in));
  }

  /** Reads the first part of a model file. */
  static Lexicon lexicon(DataInputStream in) throws IOException {
    int[] words = new int[in.readInt()];
    int[] paths = new int[in.readInt()];
    int last = Integer.MIN_VALUE;
    for (int i = 0; i < words.length; i++) {
      last += CompactNumbers.readVarint(in);
      words[i] = last;
    }
    short[] clusters = new short[words.length];
    for (int i = 0; i < words.length; i++) {
      clusters[i] = (short) CompactNumbers.readVarint(in);
    }
    byte[] ambiguities = new byte[words.length];
    in.readFully(ambiguities);
    byte[] profiles = new byte[words.length];
    in.readFully(profiles);
    for (int i = 0; i < paths.length; i++) {
      paths[i] = CompactNumbers.readVarint(in);
    }
    return new Lexicon(words, clusters, ambiguities, profiles, paths);
  }

  private static Scorer table(DataInputStream in) throws IOException {
    int classes = in.readInt();
    short[] weights = new short[in.readInt()];
    CompactNumbers.readWeights(in, weights);
    return new PackedTable(classes, weights);
  }
}
