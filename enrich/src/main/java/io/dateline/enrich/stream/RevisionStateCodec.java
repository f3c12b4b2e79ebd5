package io.dateline.enrich.stream;

import io.dateline.enrich.stream.RevisionState.RelationFact;
import io.dateline.enrich.stream.RevisionState.StanceFact;
import io.dateline.enrich.stream.RevisionState.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Bytes of a {@link RevisionState}: a version byte, the fixed fields, a table of the actor ids,
 * then five bytes and one or two table indices a fact. A usual article takes 200 to 600 bytes;
 * {@link FactLimit} keeps it below 1 KiB.
 */
final class RevisionStateCodec implements Serializer<RevisionState>, Deserializer<RevisionState> {
  private static final int VERSION = 1;

  /** As version 1, with the number of a promotion at the end. */
  private static final int VERSION_WITH_PROMOTION = 2;

  private static final int HASH_BYTES = 32;

  static Serde<RevisionState> serde() {
    return Serdes.serdeFrom(new RevisionStateCodec(), new RevisionStateCodec());
  }

  @Override
  public byte[] serialize(String topic, RevisionState state) {
    if (state == null) {
      return null;
    }
    var bytes = new ByteArrayOutputStream(512);
    try (var out = new DataOutputStream(bytes)) {
      write(state, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public RevisionState deserialize(String topic, byte[] data) {
    if (data == null) {
      return null;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(data))) {
      int version = in.readUnsignedByte();
      if (version != VERSION && version != VERSION_WITH_PROMOTION) {
        throw new IllegalStateException(
            "store of revisions has format "
                + version
                + ", this version reads up to "
                + VERSION_WITH_PROMOTION);
      }
      return read(in, version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(RevisionState state, DataOutputStream out) throws IOException {
    out.writeByte(state.promotion() == 0 ? VERSION : VERSION_WITH_PROMOTION);
    out.writeByte(state.status().ordinal());
    out.writeInt(state.lastRevision());
    out.writeInt(state.currentRevision());
    out.write(HexFormat.of().parseHex(state.textHash()));
    out.writeLong(state.observedAt());
    out.writeLong(state.appliedOffset());
    out.writeByte(state.formerTexts().size());
    for (long former : state.formerTexts()) {
      out.writeLong(former);
    }
    Map<String, Integer> actors = actorTable(state);
    out.writeShort(actors.size());
    for (String actor : actors.keySet()) {
      out.writeUTF(actor);
    }
    out.writeShort(state.relations().size());
    for (RelationFact fact : state.relations()) {
      writeLocal(fact.local(), out);
      out.writeShort(actors.get(fact.source()));
      out.writeShort(actors.get(fact.target()));
    }
    out.writeShort(state.stances().size());
    for (StanceFact fact : state.stances()) {
      writeLocal(fact.local(), out);
      out.writeShort(actors.get(fact.target()));
    }
    if (state.promotion() != 0) {
      out.writeInt(state.promotion());
    }
  }

  private static RevisionState read(DataInputStream in, int version) throws IOException {
    Status status = Status.values()[in.readUnsignedByte()];
    int last = in.readInt();
    int current = in.readInt();
    String hash = HexFormat.of().formatHex(in.readNBytes(HASH_BYTES));
    long observedAt = in.readLong();
    long offset = in.readLong();
    var former = new ArrayList<Long>();
    for (int i = in.readUnsignedByte(); i > 0; i--) {
      former.add(in.readLong());
    }
    var actors = new ArrayList<String>();
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      actors.add(in.readUTF());
    }
    var relations = new ArrayList<RelationFact>();
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      relations.add(new RelationFact(readLocal(in), actor(actors, in), actor(actors, in)));
    }
    var stances = new ArrayList<StanceFact>();
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      stances.add(new StanceFact(readLocal(in), actor(actors, in)));
    }
    int promotion = version == VERSION_WITH_PROMOTION ? in.readInt() : 0;
    return new RevisionState(
        status, last, current, hash, observedAt, offset, former, relations, stances, promotion);
  }

  private static String actor(List<String> actors, DataInputStream in) throws IOException {
    return actors.get(in.readUnsignedShort());
  }

  private static Map<String, Integer> actorTable(RevisionState state) {
    var table = new LinkedHashMap<String, Integer>();
    for (RelationFact fact : state.relations()) {
      table.putIfAbsent(fact.source(), table.size());
      table.putIfAbsent(fact.target(), table.size());
    }
    for (StanceFact fact : state.stances()) {
      table.putIfAbsent(fact.target(), table.size());
    }
    return table;
  }

  private static void writeLocal(long local, DataOutputStream out) throws IOException {
    out.writeByte((int) (local >>> 32));
    out.writeInt((int) local);
  }

  private static long readLocal(DataInputStream in) throws IOException {
    long high = in.readUnsignedByte();
    return high << 32 | in.readInt() & 0xFFFF_FFFFL;
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    // nothing to configure
  }

  @Override
  public void close() {
    // nothing to release
  }
}
