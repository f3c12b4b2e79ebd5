package io.dateline.schemas.keys;

import io.dateline.schemas.events.Sealed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens the words of articles: those in the clear always, the others where their key stands on the
 * log. Thread-safe.
 */
public final class ArticleWords implements AutoCloseable {
  private final @Nullable ArticleKeys keys;

  private ArticleWords(@Nullable ArticleKeys keys) {
    this.keys = keys;
  }

  /** Words in the clear only. */
  public static ArticleWords inTheClear() {
    return new ArticleWords(null);
  }

  /** Words under these keys too; closes them when it is closed. */
  public static ArticleWords under(ArticleKeys keys) {
    return new ArticleWords(keys);
  }

  /** Whether words under a key can be opened at all: a wrapping key is configured here. */
  public boolean opensSealed() {
    return keys != null;
  }

  /**
   * The words.
   *
   * @return empty where their key was destroyed, or no wrapping key is configured here
   * @throws UnknownWrappingKeyException where another wrapping key is
   * @throws org.apache.kafka.common.KafkaException where the broker does not answer for the key
   */
  public Optional<String> open(String articleId, Sealed words) {
    if (words.getKeyId() == null) {
      return Optional.of(StandardCharsets.UTF_8.decode(words.getBytes().duplicate()).toString());
    }
    return keys == null
        ? Optional.empty()
        : keys.find(articleId, words.getKeyId())
            .flatMap(key -> key.open(articleId, ByteBuffer.wrap(bytes(words))))
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] bytes(Sealed words) {
    byte[] bytes = new byte[words.getBytes().remaining()];
    words.getBytes().duplicate().get(bytes);
    return bytes;
  }

  @Override
  public void close() {
    if (keys != null) {
      keys.close();
    }
  }
}
