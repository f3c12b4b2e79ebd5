package io.dateline.schemas.keys;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ArticleKey;
import io.dateline.schemas.events.Meta;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The wrapping keys of the configuration: the current one wraps, it and the former ones open. Never
 * shown.
 *
 * @param current wraps every key that is made or wrapped anew
 * @param former those before it, under which keys may still lie on the log
 */
public record WrappingKeys(WrappingKey current, List<WrappingKey> former) {
  /**
   * Copies the list.
   *
   * @throws DatelineException where two have one name
   */
  public WrappingKeys {
    former = List.copyOf(former);
    var names = new HashSet<String>();
    names.add(current.id());
    for (WrappingKey key : former) {
      if (!names.add(key.id())) {
        throw new DatelineException(
            "erasure.wrapping-key-id: '"
                + key.id()
                + "' names the current wrapping key and a former one; give the new key a name of"
                + " its own");
      }
    }
  }

  /** One key and none before it. */
  public static WrappingKeys only(WrappingKey current) {
    return new WrappingKeys(current, List.of());
  }

  /** Whether one of them has that name. */
  public boolean knows(String id) {
    return all().anyMatch(key -> key.id().equals(id));
  }

  /** Whether it is the current one that wraps a key. */
  boolean isCurrent(ArticleKey key) {
    return current.id().equals(key.getWrappingKeyId()) && open(current, key).isPresent();
  }

  /**
   * The key that was wrapped, by the one whose name stands beside it or any other: a key may have
   * had another name once.
   *
   * @return empty where none of them wraps it
   */
  Optional<DataKey> unwrap(ArticleKey key) {
    return all()
        .sorted(Comparator.comparing(each -> !each.id().equals(key.getWrappingKeyId())))
        .flatMap(each -> open(each, key).stream())
        .findFirst();
  }

  /** The event that carries a key, wrapped by the current one. */
  ArticleKey wrapped(String articleId, DataKey key, Instant at, String producer) {
    return ArticleKey.newBuilder()
        .setMeta(
            Meta.newBuilder()
                .setEventId("key-" + key.id())
                .setRecordedAt(at)
                .setProducer(producer)
                .build())
        .setArticleId(articleId)
        .setKeyId(key.id())
        .setWrappingKeyId(current.id())
        .setWrapped(ByteBuffer.wrap(current.wrap(key, articleId)))
        .build();
  }

  private Stream<WrappingKey> all() {
    return Stream.concat(Stream.of(current), former.stream());
  }

  private static Optional<DataKey> open(WrappingKey by, ArticleKey key) {
    return by.unwrap(key.getArticleId(), key.getKeyId(), key.getWrapped());
  }
}
