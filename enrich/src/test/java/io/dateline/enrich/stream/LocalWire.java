package io.dateline.enrich.stream;

import io.dateline.schemas.serde.EventKinds;
import io.dateline.schemas.serde.MalformedEventException;
import io.dateline.schemas.serde.MalformedEventException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** The wire format with schema ids numbered by name, for tests that need no registry. */
final class LocalWire {
  private static final List<String> NAMES = EventKinds.known().keySet().stream().sorted().toList();

  private LocalWire() {}

  static Wire wire() {
    return new Wire((topic, data) -> read(data), (topic, event) -> write(event), patience());
  }

  private static Patience patience() {
    return new Patience(Duration.ZERO);
  }

  static byte[] write(IndexedRecord event) {
    var bytes = new ByteArrayOutputStream();
    Schema schema = event.getSchema();
    bytes.writeBytes(
        ByteBuffer.allocate(5).put((byte) 0).putInt(NAMES.indexOf(schema.getFullName())).array());
    var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      EventKinds.writer(schema).write(event, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  static IndexedRecord read(byte[] data) {
    if (data.length < 5 || data[0] != 0) {
      throw new MalformedEventException(Reason.NOT_AVRO, "no schema id", null);
    }
    int id = ByteBuffer.wrap(data, 1, 4).getInt();
    if (id < 0 || id >= NAMES.size()) {
      throw new MalformedEventException(Reason.UNKNOWN_SCHEMA, "unknown schema " + id, null);
    }
    Schema schema = EventKinds.known().get(NAMES.get(id));
    try {
      var decoder = DecoderFactory.get().binaryDecoder(data, 5, data.length - 5, null);
      return EventKinds.reader(schema).read(null, decoder);
    } catch (IOException | RuntimeException e) {
      throw new MalformedEventException(Reason.UNDECODABLE, "bytes do not fit", e);
    }
  }
}
