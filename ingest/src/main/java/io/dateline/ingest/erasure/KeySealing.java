package io.dateline.ingest.erasure;

import io.dateline.ingest.capture.LogEntry;
import io.dateline.ingest.capture.Sealing;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.Origin;
import io.dateline.schemas.events.Sealed;
import io.dateline.schemas.keys.ArticleKeys;
import io.dateline.schemas.keys.DataKey;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Seals the words of each article, and each dead letter, with its own key. A key that is new goes
 * to the log in the transaction that uses it.
 */
public final class KeySealing implements Sealing {
  /** Header of a dead letter that names the key it is sealed with. */
  public static final String KEY_ID = "dateline-key-id";

  private final ArticleKeys keys;
  private final String letters;
  private final String producer;
  private final @Nullable SealedArchive archive;
  private final Map<String, DataKey> inUse = new HashMap<>();

  /**
   * @param keys what stands on the log
   * @param producer name of the service, as events carry it
   * @param archive of the documents that captures come from; null where none are kept
   */
  public KeySealing(
      ArticleKeys keys, TopicCatalogue topics, String producer, @Nullable SealedArchive archive) {
    this.keys = keys;
    this.letters = topics.name(Topic.DEAD_LETTERS);
    this.producer = producer;
    this.archive = archive;
  }

  @Override
  public List<LogEntry> seal(List<LogEntry> entries) {
    inUse.clear();
    keys.readToEnd();
    var sealed = new ArrayList<LogEntry>(entries.size());
    for (LogEntry entry : entries) {
      if (entry.event() instanceof ArticleCaptured captured) {
        DataKey key = key(captured.getArticleId(), entry.timestamp(), sealed);
        sealed.add(
            LogEntry.of(
                Topic.ARTICLES_CAPTURED,
                captured.getArticleId(),
                sealed(captured, key),
                entry.timestamp()));
      } else if (entry.raw() != null && isOpenLetter(entry.raw())) {
        sealed.add(letter(entry, entry.raw(), sealed));
      } else {
        sealed.add(entry);
      }
    }
    return sealed;
  }

  private boolean isOpenLetter(LogEntry.Raw raw) {
    return raw.topic().equals(letters)
        && raw.value() != null
        && raw.headers().lastHeader(KEY_ID) == null
        && Letters.owner(raw.headers()) != null;
  }

  private LogEntry letter(LogEntry entry, LogEntry.Raw raw, List<LogEntry> sealed) {
    String owner = Objects.requireNonNull(Letters.owner(raw.headers()));
    DataKey key = key(owner, entry.timestamp(), sealed);
    var headers = new RecordHeaders(raw.headers());
    headers.add(KEY_ID, key.id().getBytes(StandardCharsets.UTF_8));
    ByteBuffer bytes =
        key.seal(owner, ByteBuffer.wrap(Objects.requireNonNull(raw.value()))).getBytes();
    byte[] value = new byte[bytes.remaining()];
    bytes.get(value);
    return LogEntry.of(
        entry.key(),
        new LogEntry.Raw(raw.topic(), raw.partition(), value, headers),
        entry.timestamp());
  }

  private DataKey key(String owner, Instant at, List<LogEntry> sealed) {
    return inUse.computeIfAbsent(
        owner,
        id ->
            keys.current(id)
                .orElseGet(
                    () -> {
                      ArticleKeys.NewKey made = keys.create(id, at, producer);
                      sealed.add(LogEntry.of(Topic.ARTICLE_KEYS, id, made.event(), at));
                      return made.key();
                    }));
  }

  private ArticleCaptured sealed(ArticleCaptured captured, DataKey key) {
    String id = captured.getArticleId();
    return ArticleCaptured.newBuilder(captured)
        .setTitle(sealed(id, captured.getTitle(), key))
        .setByline(sealed(id, captured.getByline(), key))
        .setText(key.seal(id, captured.getText().getBytes()))
        .setOrigin(filed(captured.getOrigin(), id, key))
        .build();
  }

  private Origin filed(Origin origin, String id, DataKey key) {
    String place = origin.getArchive();
    return archive == null || place == null
        ? origin
        : Origin.newBuilder(origin).setArchive(archive.file(place, id, key)).build();
  }

  private static @Nullable Sealed sealed(String id, @Nullable Sealed words, DataKey key) {
    return words == null ? null : key.seal(id, words.getBytes());
  }
}
