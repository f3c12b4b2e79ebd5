package io.dateline.schemas.keys;

import io.dateline.schemas.DatelineException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * The configuration's key, which wraps the keys of articles. Whoever has it and the topic can read
 * every article that was not erased. Never shown.
 */
public final class WrappingKey {
  private final String id;
  private final byte[] key;

  private WrappingKey(String id, byte[] key) {
    this.id = id;
    this.key = key;
  }

  /**
   * Reads a key.
   *
   * @param id its name, as it stands beside what it wraps
   * @param base64 32 bytes in Base64
   * @throws DatelineException where it is none
   */
  public static WrappingKey of(String id, String base64) {
    return of(id, base64, "erasure.wrapping-key");
  }

  /**
   * The same for another key of the configuration.
   *
   * @param setting full name of what it is written under
   */
  public static WrappingKey of(String id, String base64, String setting) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw noKey(setting);
    }
    if (key.length != AesGcm.KEY_BYTES) {
      throw noKey(setting);
    }
    return new WrappingKey(id, key);
  }

  /** Its name. */
  public String id() {
    return id;
  }

  byte[] wrap(DataKey dataKey, String articleId) {
    return AesGcm.encrypt(key, bound(articleId, dataKey.id()), ByteBuffer.wrap(dataKey.bytes()));
  }

  Optional<DataKey> unwrap(String articleId, String keyId, ByteBuffer wrapped) {
    return AesGcm.decrypt(key, bound(articleId, keyId), wrapped)
        .map(bytes -> new DataKey(keyId, bytes));
  }

  private static String bound(String articleId, String keyId) {
    return "key " + articleId + " " + keyId;
  }

  private static DatelineException noKey(String setting) {
    return new DatelineException(
        setting + ": is not 32 bytes in Base64; make one with 'openssl rand -base64 32'");
  }

  @Override
  public String toString() {
    return "WrappingKey[" + id + "]";
  }
}
