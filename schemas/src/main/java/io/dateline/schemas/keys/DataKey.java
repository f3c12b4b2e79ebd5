package io.dateline.schemas.keys;

import io.dateline.schemas.events.Sealed;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

/** The key of one article. Never shown. */
public final class DataKey {
  private static final int ID_BYTES = 8;

  private final String id;
  private final byte[] key;

  DataKey(String id, byte[] key) {
    this.id = id;
    this.key = key;
  }

  /** A new one. */
  static DataKey random() {
    return new DataKey(
        HexFormat.of().formatHex(AesGcm.random(ID_BYTES)), AesGcm.random(AesGcm.KEY_BYTES));
  }

  /** Its name, as it stands beside what it seals. */
  public String id() {
    return id;
  }

  /** Encrypts words of the article. */
  public Sealed seal(String articleId, ByteBuffer words) {
    return new Sealed(id, ByteBuffer.wrap(AesGcm.encrypt(key, articleId, words)));
  }

  /** Decrypts them; empty where they are of another article or key, or were changed. */
  public Optional<byte[]> open(String articleId, ByteBuffer sealed) {
    return AesGcm.decrypt(key, articleId, sealed);
  }

  byte[] bytes() {
    return key.clone();
  }

  @Override
  public String toString() {
    return "DataKey[" + id + "]";
  }
}
