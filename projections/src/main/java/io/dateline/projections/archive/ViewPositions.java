package io.dateline.projections.archive;

import io.dateline.schemas.events.ViewCheckpoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * Where the views stood, in numbers of records and not in offsets: in a restored cluster, whose
 * offsets have no gaps, the two are the same.
 */
final class ViewPositions {
  private final Map<String, Ordinals> ordinals = new HashMap<>();

  /** The offsets of one partition, to be filled. */
  Ordinals of(String topic, int partition) {
    return ordinals.computeIfAbsent(topic + "-" + partition, key -> new Ordinals());
  }

  /** Whether the value needs to be rewritten. */
  static boolean concerns(Schema writer) {
    return writer.getFullName().equals(ViewCheckpoint.getClassSchema().getFullName());
  }

  /** The same checkpoint by numbers of records. */
  byte[] rewritten(Schema writer, byte[] value) throws IOException {
    GenericRecord checkpoint =
        new GenericDatumReader<GenericRecord>(writer)
            .read(null, DecoderFactory.get().binaryDecoder(value, null));
    for (Object each : (List<?>) checkpoint.get("vector")) {
      GenericRecord position = (GenericRecord) each;
      String partition = position.get("topic") + "-" + position.get("partition");
      Ordinals known = ordinals.get(partition);
      if (known != null) {
        position.put("offset", known.before((Long) position.get("offset")));
      }
    }
    var out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    new GenericDatumWriter<GenericRecord>(writer).write(checkpoint, encoder);
    return out.toByteArray();
  }
}
