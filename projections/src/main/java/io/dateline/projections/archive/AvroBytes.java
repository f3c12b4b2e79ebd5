package io.dateline.projections.archive;

import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/** Avro in a byte array, read with an eye on where values begin and end. For one thread. */
final class AvroBytes {
  private final byte[] bytes;
  private final int end;
  private final BinaryDecoder decoder;

  AvroBytes(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.end = offset + length;
    this.decoder = DecoderFactory.get().binaryDecoder(bytes, offset, length, null);
  }

  /** Whether the bytes are exactly one value of the schema. */
  static boolean fit(byte[] value, int offset, Schema schema) {
    try {
      var avro = new AvroBytes(value, offset, value.length - offset);
      GenericDatumReader.skip(schema, avro.decoder);
      return avro.position() == value.length;
    } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  BinaryDecoder decoder() {
    return decoder;
  }

  /** Takes the next value as the bytes it consists of. */
  byte[] take(Schema schema) throws IOException {
    int start = position();
    GenericDatumReader.skip(schema, decoder);
    return Arrays.copyOfRange(bytes, start, position());
  }

  private int position() throws IOException {
    return end - decoder.inputStream().available();
  }
}
