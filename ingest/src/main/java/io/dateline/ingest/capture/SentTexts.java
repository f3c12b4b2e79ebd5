package io.dateline.ingest.capture;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which text of which article this process has written last; remembers the newest 200,000. */
public final class SentTexts {
  private static final int MOST = 200_000;

  private final Map<String, String> hashes =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  /** Whether this text of this article was written last. */
  public synchronized boolean contains(Capture capture) {
    return capture.textHash().equals(hashes.get(capture.articleId()));
  }

  /** This text of this article was written. */
  public synchronized void add(Capture capture) {
    hashes.put(capture.articleId(), capture.textHash());
  }

  /** The next text of the article is to be written whatever it is. */
  public synchronized void forget(String articleId) {
    hashes.remove(articleId);
  }
}
