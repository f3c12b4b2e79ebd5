package io.dateline.enrich.text.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Numbers in few bytes. A weight is a byte of its sign and size (zigzag, 1..253), or 254 and a
 * short; 0 opens a run of zeros whose length follows.
 */
final class CompactNumbers {
  private static final int WIDE = 254;

  private CompactNumbers() {}

  static void writeVarint(DataOutputStream out, int value) throws IOException {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      out.writeByte(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  static int readVarint(DataInputStream in) throws IOException {
    int value = 0;
    int shift = 0;
    int next = in.readUnsignedByte();
    while (next >= 0x80) {
      value |= (next & 0x7f) << shift;
      shift += 7;
      next = in.readUnsignedByte();
    }
    return value | next << shift;
  }

  static void writeWeights(DataOutputStream out, short[] weights) throws IOException {
    int at = 0;
    while (at < weights.length) {
      int zeros = 0;
      while (at + zeros < weights.length && weights[at + zeros] == 0) {
        zeros++;
      }
      if (zeros > 0) {
        out.writeByte(0);
        writeVarint(out, zeros);
        at += zeros;
      } else {
        writeWeight(out, weights[at++]);
      }
    }
  }

  private static void writeWeight(DataOutputStream out, short weight) throws IOException {
    int zigzag = weight > 0 ? 2 * weight - 1 : -2 * weight;
    if (zigzag < WIDE) {
      out.writeByte(zigzag);
    } else {
      out.writeByte(WIDE);
      out.writeShort(weight);
    }
  }

  static void readWeights(DataInputStream in, short[] weights) throws IOException {
    int at = 0;
    while (at < weights.length) {
      int code = in.readUnsignedByte();
      if (code == 0) {
        at += readVarint(in);
      } else if (code == WIDE) {
        weights[at++] = in.readShort();
      } else {
        weights[at++] = (short) ((code & 1) == 1 ? (code + 1) / 2 : -code / 2);
      }
    }
  }
}
