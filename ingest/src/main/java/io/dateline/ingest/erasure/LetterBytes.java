package io.dateline.ingest.erasure;

import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.keys.ArticleKeys;
import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Values as they are, sealed dead letters opened; empty where their key is gone. */
public final class LetterBytes implements Deserializer<byte[]> {
  private final @Nullable ArticleKeys keys;

  /**
   * @param keys null where nothing is sealed
   */
  public LetterBytes(@Nullable ArticleKeys keys) {
    this.keys = keys;
  }

  @Override
  public byte @Nullable [] deserialize(String topic, byte @Nullable [] data) {
    return data;
  }

  @Override
  public byte @Nullable [] deserialize(String topic, Headers headers, byte @Nullable [] data) {
    String keyId = DeadLetter.header(headers, KeySealing.KEY_ID);
    String owner = Letters.owner(headers);
    if (keyId == null || owner == null || data == null) {
      return data;
    }
    return keys == null
        ? new byte[0]
        : keys.find(owner, keyId)
            .flatMap(key -> key.open(owner, ByteBuffer.wrap(data)))
            .orElseGet(() -> new byte[0]);
  }
}
