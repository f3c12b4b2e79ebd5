package io.dateline.enrich.stream;

import io.dateline.schemas.events.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Opens the sealed words of an article. */
@FunctionalInterface
interface Words {
  /** The words; empty where their key is destroyed. */
  Optional<String> open(String articleId, Sealed sealed);

  /** Words that were written in the clear; those under a key stay closed. */
  static Words inTheClear() {
    return (articleId, words) ->
        words.getKeyId() == null
            ? Optional.of(StandardCharsets.UTF_8.decode(words.getBytes().duplicate()).toString())
            : Optional.empty();
  }
}
