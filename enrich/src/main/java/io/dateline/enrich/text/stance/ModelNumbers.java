package io.dateline.enrich.text.stance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Rows of numbers in a model file: one unit for all and a byte for each. */
final class ModelNumbers {
  private static final int MOST = 127;

  private ModelNumbers() {}

  /** The worth of one unit if bytes are to hold all of {@code values}. */
  static float unit(float[] values) {
    float most = 1e-6f;
    for (float value : values) {
      most = Math.max(most, Math.abs(value));
    }
    return most / MOST;
  }

  static byte[] bytes(float[] values, float unit) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(-MOST, Math.min(MOST, Math.round(values[i] / unit)));
    }
    return bytes;
  }

  static void writeFloats(DataOutputStream out, float[] values) throws IOException {
    float unit = unit(values);
    out.writeInt(values.length);
    out.writeFloat(unit);
    out.write(bytes(values, unit));
  }

  static float[] readFloats(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    float unit = in.readFloat();
    byte[] bytes = new byte[values.length];
    in.readFully(bytes);
    for (int i = 0; i < bytes.length; i++) {
      values[i] = bytes[i] * unit;
    }
    return values;
  }
}
