package io.dateline.projections.position;

import io.dateline.schemas.DatelineException;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Next offset to be read of every partition of every topic: a state of the views. Topics go by
 * their names without prefix. Immutable.
 *
 * <p>As a token it is one opaque word of letters, digits, {@code -} and {@code _}; equal vectors
 * have equal tokens.
 */
public final class PositionVector {
  private static final int VERSION = 1;

  private final SortedMap<String, List<Long>> offsets;

  private PositionVector(SortedMap<String, List<Long>> offsets) {
    this.offsets = Collections.unmodifiableSortedMap(offsets);
  }

  /** The state before any record. */
  public static PositionVector start() {
    return new PositionVector(new TreeMap<>());
  }

  /**
   * A vector of these offsets.
   *
   * @param offsets for each topic the next offset of each partition, from partition 0
   */
  public static PositionVector of(Map<String, List<Long>> offsets) {
    var copy = new TreeMap<String, List<Long>>();
    offsets.forEach((topic, next) -> copy.put(topic, List.copyOf(next)));
    return new PositionVector(copy);
  }

  /** Next offsets of all topics, by topic and partition. */
  public SortedMap<String, List<Long>> offsets() {
    return offsets;
  }

  /** Next offsets of one topic's partitions; empty where nothing is known of it. */
  public List<Long> offsets(String topic) {
    return offsets.getOrDefault(topic, List.of());
  }

  /** Next offset of a partition; 0 where nothing is known of it. */
  public long next(String topic, int partition) {
    List<Long> next = offsets(topic);
    return partition < next.size() ? next.get(partition) : 0;
  }

  /** This vector with one partition at another offset. */
  public PositionVector with(String topic, int partition, long next) {
    var changed = new TreeMap<>(offsets);
    var partitions = new ArrayList<>(offsets(topic));
    while (partitions.size() <= partition) {
      partitions.add(0L);
    }
    partitions.set(partition, next);
    changed.put(topic, List.copyOf(partitions));
    return new PositionVector(changed);
  }

  /** Whether every partition here has come at least as far as there. */
  public boolean isAtLeast(PositionVector other) {
    for (var entry : other.offsets.entrySet()) {
      for (int partition = 0; partition < entry.getValue().size(); partition++) {
        if (next(entry.getKey(), partition) < entry.getValue().get(partition)) {
          return false;
        }
      }
    }
    return true;
  }

  /** What both have reached: the smaller offset of each partition. */
  public PositionVector common(PositionVector other) {
    var smaller = new TreeMap<String, List<Long>>();
    offsets.forEach(
        (topic, next) -> {
          var both = new ArrayList<Long>(next.size());
          for (int partition = 0; partition < next.size(); partition++) {
            both.add(Math.min(next.get(partition), other.next(topic, partition)));
          }
          smaller.put(topic, both);
        });
    return of(smaller);
  }

  /** Sum of all offsets: how much has been read, markers of transactions included. */
  public long total() {
    return offsets.values().stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
  }

  /** The vector as a word that {@link #parse} reads. */
  public String token() {
    var out = new ByteArrayOutputStream();
    out.write(VERSION);
    offsets.forEach(
        (topic, next) -> {
          byte[] name = topic.getBytes(StandardCharsets.UTF_8);
          writeNumber(out, name.length);
          out.writeBytes(name);
          writeNumber(out, next.size());
          next.forEach(offset -> writeNumber(out, offset));
        });
    return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  /**
   * Reads a token.
   *
   * @throws DatelineException where it is none
   */
  public static PositionVector parse(String token) {
    try {
      ByteBuffer in = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      if (in.get() != VERSION) {
        throw noVector(token, null);
      }
      var offsets = new TreeMap<String, List<Long>>();
      while (in.hasRemaining()) {
        byte[] name = new byte[length(in, token)];
        in.get(name);
        int partitions = length(in, token);
        var next = new ArrayList<Long>(partitions);
        for (int i = 0; i < partitions; i++) {
          next.add(readNumber(in));
        }
        offsets.put(new String(name, StandardCharsets.UTF_8), List.copyOf(next));
      }
      return new PositionVector(offsets);
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw noVector(token, e);
    }
  }

  private static int length(ByteBuffer in, String token) {
    long length = readNumber(in);
    if (length < 0 || length > in.remaining()) {
      throw noVector(token, null);
    }
    return (int) length;
  }

  private static DatelineException noVector(String token, @Nullable Throwable cause) {
    String shown = token.length() > 40 ? token.substring(0, 40) + "..." : token;
    return new DatelineException(
        "asOf: '"
            + shown
            + "' is no position vector; write the asOf of an earlier answer, or a time such as"
            + " 2020-03-03T12:00:00Z",
        cause);
  }

  private static void writeNumber(ByteArrayOutputStream out, long number) {
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static long readNumber(ByteBuffer in) {
    long number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = in.get();
      number |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("number too long");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PositionVector vector && offsets.equals(vector.offsets);
  }

  @Override
  public int hashCode() {
    return offsets.hashCode();
  }

  /** All offsets, readable. */
  @Override
  public String toString() {
    return offsets.toString();
  }
}
