package io.dateline.enrich.text.stance;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;

/**
 * What a sentence says about one of its actors: negative, neutral or positive. A linear model over
 * hashed features joined with a layer of hidden units over word vectors, see {@link
 * TargetFeatures}. Immutable, safe for any number of threads.
 *
 * <p>The file {@code polarity.model} is a zlib stream written by the training code: a magic number,
 * the word table, the hidden layer, the output layer, the hashed weights.
 */
final class PolarityModel {
  /** Labels: negative, neutral, positive. */
  static final int CLASSES = 3;

  /** First number of a model file; its last byte is the version of the features. */
  static final int MAGIC = 0x44535001;

  private final WordTable words;
  private final int hidden;
  private final float[] first;
  private final float[] firstBias;
  private final float[] second;
  private final float[] bias;
  private final byte[] sparse;
  private final float sparseUnit;
  private final ThreadLocal<Desk> desks;

  /** What a thread needs while it scores. */
  private record Desk(TargetFeatures features, float[] sums) {}

  /**
   * @param first for each input a row of weights to the hidden units
   * @param second for each hidden unit a row of weights to the classes
   * @param sparse for each hashed feature a row of weights to the classes; a power of two of rows
   */
  PolarityModel(
      WordTable words,
      float[] first,
      float[] firstBias,
      float[] second,
      float[] bias,
      byte[] sparse,
      float sparseUnit) {
    this.words = words;
    this.hidden = firstBias.length;
    this.first = first;
    this.firstBias = firstBias;
    this.second = second;
    this.bias = bias;
    this.sparse = sparse;
    this.sparseUnit = sparseUnit;
    this.desks =
        ThreadLocal.withInitial(() -> new Desk(new TargetFeatures(words), new float[hidden]));
  }

  static PolarityModel shipped() {
    return Shipped.MODEL;
  }

  WordTable words() {
    return words;
  }

  /** The chances of negative, neutral and positive. */
  float[] score(SentenceView view, Target target) {
    Desk desk = desks.get();
    TargetFeatures features = desk.features();
    features.fill(view, target);
    float[] scores = bias.clone();
    addHidden(features.dense, desk.sums(), scores);
    int mask = sparse.length / CLASSES - 1;
    int[] sums = new int[CLASSES];
    for (int i = 0; i < features.count; i++) {
      int row = (features.keys[i] & mask) * CLASSES;
      sums[0] += sparse[row];
      sums[1] += sparse[row + 1];
      sums[2] += sparse[row + 2];
    }
    float unit = sparseUnit / (float) Math.sqrt(features.count);
    for (int k = 0; k < CLASSES; k++) {
      scores[k] += unit * sums[k];
    }
    return softmax(scores);
  }

  private void addHidden(float[] inputs, float[] sums, float[] scores) {
    System.arraycopy(firstBias, 0, sums, 0, hidden);
    for (int i = 0; i < inputs.length; i++) {
      float x = inputs[i];
      if (x != 0) {
        int row = i * hidden;
        for (int j = 0; j < hidden; j++) {
          sums[j] += x * first[row + j];
        }
      }
    }
    for (int j = 0; j < hidden; j++) {
      if (sums[j] > 0) {
        for (int k = 0; k < CLASSES; k++) {
          scores[k] += second[j * CLASSES + k] * sums[j];
        }
      }
    }
  }

  static float[] softmax(float[] scores) {
    double sum = 0;
    double max = Math.max(scores[0], Math.max(scores[1], scores[2]));
    for (int k = 0; k < CLASSES; k++) {
      scores[k] = (float) StrictMath.exp(scores[k] - max);
      sum += scores[k];
    }
    for (int k = 0; k < CLASSES; k++) {
      scores[k] /= (float) sum;
    }
    return scores;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    words.write(out);
    out.writeInt(hidden);
    ModelNumbers.writeFloats(out, first);
    ModelNumbers.writeFloats(out, firstBias);
    ModelNumbers.writeFloats(out, second);
    ModelNumbers.writeFloats(out, bias);
    out.writeFloat(sparseUnit);
    out.writeInt(sparse.length);
    out.write(sparse);
  }

  static PolarityModel read(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("polarity.model is of another version; train it anew");
    }
    WordTable words = WordTable.read(in);
    int hidden = in.readInt();
    float[] first = ModelNumbers.readFloats(in);
    float[] firstBias = ModelNumbers.readFloats(in);
    if (firstBias.length != hidden) {
      throw new IOException("polarity.model is damaged: " + hidden + " hidden units");
    }
    float[] second = ModelNumbers.readFloats(in);
    float[] bias = ModelNumbers.readFloats(in);
    float unit = in.readFloat();
    byte[] sparse = new byte[in.readInt()];
    in.readFully(sparse);
    return new PolarityModel(words, first, firstBias, second, bias, sparse, unit);
  }

  private static final class Shipped {
    static final PolarityModel MODEL = open();

    private static PolarityModel open() {
      try (InputStream stream = PolarityModel.class.getResourceAsStream("polarity.model")) {
        if (stream == null) {
          throw new IllegalStateException("polarity.model is missing from the class path");
        }
        return read(stream);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read polarity.model", e);
      }
    }
  }
}
