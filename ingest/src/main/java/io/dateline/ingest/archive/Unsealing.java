package io.dateline.ingest.archive;

import java.util.Optional;

/** Opens documents that the archive keeps under the key of an article. */
@FunctionalInterface
public interface Unsealing {
  /** Opens nothing, since there are no keys. */
  Unsealing NONE = (articleId, keyId, body) -> Optional.empty();

  /** The document; empty where the key was destroyed or is another article's. */
  Optional<byte[]> open(String articleId, String keyId, byte[] body);
}
