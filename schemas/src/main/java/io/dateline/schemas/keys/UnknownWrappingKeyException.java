package io.dateline.schemas.keys;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ArticleKey;

/**
 * The key of an article stands on the log, and no wrapping key that is configured here opens it: a
 * mistake of the configuration. The words are there, and are not to be taken for erased.
 */
public final class UnknownWrappingKeyException extends DatelineException {
  private static final long serialVersionUID = 1L;

  UnknownWrappingKeyException(ArticleKey key) {
    super(
        "article-keys: the key of "
            + key.getArticleId()
            + " is wrapped by '"
            + key.getWrappingKeyId()
            + "', and that is not the key configured here; set erasure.wrapping-key to the one that"
            + " ingest has");
  }
}
