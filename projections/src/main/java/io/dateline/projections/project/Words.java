package io.dateline.projections.project;

import io.dateline.schemas.events.Sealed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Opens the words of an article. Called from the projector's thread. */
@FunctionalInterface
public interface Words {
  /**
   * The words in the clear.
   *
   * @return empty where they are encrypted and the key is gone: then the views keep none
   */
  Optional<String> open(String articleId, Sealed words);

  /** Opens what is in the clear, and nothing else. */
  static Words clear() {
    return (articleId, words) ->
        words.getKeyId() == null ? Optional.of(utf8(words.getBytes())) : Optional.empty();
  }

  private static String utf8(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
  }
}
