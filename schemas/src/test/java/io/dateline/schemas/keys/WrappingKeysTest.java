package io.dateline.schemas.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ArticleKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrappingKeysTest {
  private static final WrappingKey OLD = key("old", 1);
  private static final WrappingKey NEW = key("new", 2);

  private final DataKey key = DataKey.random();

  @Test
  void shouldOpenWhatTheCurrentAndWhatAFormerOneWrapped() {
    var both = new WrappingKeys(NEW, List.of(OLD));

    assertThat(opened(both, wrapped(WrappingKeys.only(OLD)))).isEqualTo(key.bytes());
    assertThat(opened(both, wrapped(both))).isEqualTo(key.bytes());
    assertThat(WrappingKeys.only(OLD).unwrap(wrapped(both))).isEmpty();
  }

  @Test
  void shouldWrapWithTheCurrentOneAndNameIt() {
    var both = new WrappingKeys(NEW, List.of(OLD));

    ArticleKey wrapped = wrapped(both);

    assertThat(wrapped.getWrappingKeyId()).isEqualTo("new");
    assertThat(wrapped.getKeyId()).isEqualTo(key.id());
    assertThat(both.isCurrent(wrapped)).isTrue();
    assertThat(both.isCurrent(wrapped(WrappingKeys.only(OLD)))).isFalse();
  }

  @Test
  void shouldOpenWithAKeyThatHadAnotherNameOnce() {
    var renamed = new WrappingKeys(NEW, List.of(key("retired", 1)));

    assertThat(opened(renamed, wrapped(WrappingKeys.only(OLD)))).isEqualTo(key.bytes());
  }

  @Test
  void shouldNotTakeAnotherKeyOfTheSameNameForTheCurrentOne() {
    var another = WrappingKeys.only(key("old", 3));

    ArticleKey wrapped = wrapped(WrappingKeys.only(OLD));

    assertThat(another.knows("old")).isTrue();
    assertThat(another.isCurrent(wrapped)).isFalse();
    assertThat(another.unwrap(wrapped)).isEmpty();
  }

  @Test
  void shouldAskForANameOfItsOwnForTheNewKey() {
    assertThatThrownBy(() -> new WrappingKeys(key("main", 2), List.of(key("main", 1))))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("erasure.wrapping-key-id: 'main'")
        .hasMessageContaining("give the new key a name of its own");
  }

  private ArticleKey wrapped(WrappingKeys by) {
    return by.wrapped("a1", key, Instant.EPOCH, "test");
  }

  private static byte[] opened(WrappingKeys by, ArticleKey wrapped) {
    return by.unwrap(wrapped).orElseThrow().bytes();
  }

  private static WrappingKey key(String id, int filled) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) filled);
    return WrappingKey.of(id, Base64.getEncoder().encodeToString(bytes));
  }
}
