package io.dateline.enrich.stream;

import io.dateline.schemas.events.Meta;
import io.dateline.schemas.serde.EventKinds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;

/** What two events that should be one are compared by. */
final class EventParts {
  private EventParts() {}

  static Meta meta(IndexedRecord event) {
    return (Meta) event.get(event.getSchema().getField("meta").pos());
  }

  /** Puts another value into what an event says of itself. */
  static void set(IndexedRecord event, String field, Object value) {
    Meta meta = meta(event);
    meta.put(meta.getSchema().getField(field).pos(), value);
  }

  /** Equal for events that say the same, whenever they were written. */
  static String digest(IndexedRecord event) {
    set(event, "recordedAt", Instant.EPOCH);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
      var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
      EventKinds.writer(event.getSchema()).write(event, encoder);
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Names of the fields in which two events of one kind differ. */
  static List<String> differences(IndexedRecord one, IndexedRecord other) {
    var names = new ArrayList<String>();
    for (Schema.Field field : one.getSchema().getFields()) {
      if (!Arrays.equals(bytes(one, field), bytes(other, field))) {
        names.add(field.name());
      }
    }
    return names;
  }

  /** Arrays of Avro cannot be compared where there are dates in them; their bytes can. */
  private static byte[] bytes(IndexedRecord event, Schema.Field field) {
    var bytes = new ByteArrayOutputStream();
    var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      new SpecificDatumWriter<>(field.schema(), SpecificData.getForClass(event.getClass()))
          .write(event.get(field.pos()), encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
