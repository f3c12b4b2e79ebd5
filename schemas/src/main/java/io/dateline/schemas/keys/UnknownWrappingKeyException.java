package io.dateline.schemas.keys;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ArticleKey;

/**
 * The key of an article stands on the log, and no wrapping key that is configured here opens it: a
 * mistake of the configuration. The words are there, and are not to be taken for erased.
 */
public final class UnknownWrappingKeyException extends DatelineException {
  private static final long serialVersionUID = 1L;

  UnknownWrappingKeyException(ArticleKey key, boolean named) {
    super(
        "article-keys: the key of %s is wrapped by '%s', %s; set erasure.wrapping-key, or write that one below erasure.former-wrapping-keys, and where it is lost, erase the article"
            .formatted(
                key.getArticleId(),
                key.getWrappingKeyId(),
                named
                    ? "and the key configured here by that name is another"
                    : "which is not configured here"));
  }
}
