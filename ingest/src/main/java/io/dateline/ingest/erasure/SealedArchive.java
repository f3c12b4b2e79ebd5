package io.dateline.ingest.erasure;

import io.dateline.ingest.archive.RawArchive;
import io.dateline.ingest.archive.WarcRecord;
import io.dateline.schemas.keys.DataKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents under the key of the article that was captured from them, which is known only
 * when the capture goes to the log: until then they wait in memory, at most 64 MiB of them, the
 * oldest dropped. A document that brought no capture is not kept. Safe for any thread.
 */
public final class SealedArchive implements RawArchive {
  private static final String WAITING = "waiting:";
  private static final long MOST_BYTES = 64L << 20;

  private record Document(
      String url, int status, Map<String, String> headers, byte[] body, Instant at) {}

  private final RawArchive files;
  private final long mostBytes;
  private final Map<String, Document> waiting = new LinkedHashMap<>();
  private long bytes;
  private long last;

  /**
   * @param files where the sealed documents go
   */
  public SealedArchive(RawArchive files) {
    this(files, MOST_BYTES);
  }

  SealedArchive(RawArchive files, long mostBytes) {
    this.files = files;
    this.mostBytes = mostBytes;
  }

  @Override
  public synchronized String keep(
      String url, int status, Map<String, String> headers, byte[] body, Instant at) {
    String place = WAITING + ++last;
    waiting.put(place, new Document(url, status, headers, body, at));
    bytes += body.length;
    Iterator<Document> oldest = waiting.values().iterator();
    while (bytes > mostBytes && waiting.size() > 1) {
      bytes -= oldest.next().body.length;
      oldest.remove();
    }
    return place;
  }

  /**
   * Files a document that waits.
   *
   * @param place as {@link #keep} answered
   * @return its place in the files; null where it waits no longer
   */
  synchronized @Nullable String file(String place, String articleId, DataKey key) {
    if (!place.startsWith(WAITING)) {
      return place;
    }
    Document document = waiting.remove(place);
    if (document == null) {
      return null;
    }
    bytes -= document.body.length;
    ByteBuffer sealed = key.seal(articleId, ByteBuffer.wrap(document.body)).getBytes();
    byte[] body = new byte[sealed.remaining()];
    sealed.get(body);
    Map<String, String> headers = new TreeMap<>(document.headers);
    headers.put(WarcRecord.KEY_ID, key.id());
    return files.keep(document.url, document.status, headers, body, document.at);
  }
}
