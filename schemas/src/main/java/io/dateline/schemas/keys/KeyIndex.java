package io.dateline.schemas.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the key of each article lies on its topic, in 16 bytes an article at a load of one half: an
 * open-addressed table from a hash of the article's id to partition and offset. For one thread.
 */
final class KeyIndex {
  private static final int PARTITION_SHIFT = 48;
  private static final long GONE = -1;
  private static final int FIRST_SIZE = 1 << 10;

  private long[] hashes = new long[FIRST_SIZE];
  private long[] places = new long[FIRST_SIZE];
  private int used;

  /** Place of a record on the topic. */
  record Place(int partition, long offset) {}

  void put(String articleId, int partition, long offset) {
    set(articleId, ((long) partition << PARTITION_SHIFT) | offset);
  }

  void remove(String articleId) {
    set(articleId, GONE);
  }

  /** Where the newest key lies; null where there is none. */
  @Nullable Place get(String articleId) {
    int slot = slot(hash(articleId), hashes);
    if (hashes[slot] == 0 || places[slot] == GONE) {
      return null;
    }
    long place = places[slot];
    return new Place((int) (place >>> PARTITION_SHIFT), place & ((1L << PARTITION_SHIFT) - 1));
  }

  private void set(String articleId, long place) {
    long hash = hash(articleId);
    int slot = slot(hash, hashes);
    if (hashes[slot] == 0) {
      if (place == GONE) {
        return;
      }
      hashes[slot] = hash;
      used++;
    }
    places[slot] = place;
    if (used > hashes.length / 2) {
      grow();
    }
  }

  private void grow() {
    long[] formerHashes = hashes;
    long[] formerPlaces = places;
    hashes = new long[2 * formerHashes.length];
    places = new long[hashes.length];
    Arrays.fill(places, GONE);
    used = 0;
    for (int i = 0; i < formerHashes.length; i++) {
      if (formerHashes[i] != 0 && formerPlaces[i] != GONE) {
        int slot = slot(formerHashes[i], hashes);
        hashes[slot] = formerHashes[i];
        places[slot] = formerPlaces[i];
        used++;
      }
    }
  }

  private static int slot(long hash, long[] table) {
    int mask = table.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (table[slot] != 0 && table[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Never zero. Two articles share one with a chance of 2^-64 a pair. */
  private static long hash(String articleId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(articleId.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong() | 1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
