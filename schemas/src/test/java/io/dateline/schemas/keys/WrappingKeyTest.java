package io.dateline.schemas.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.Sealed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WrappingKeyTest {
  private static final WrappingKey KEY = WrappingKey.of("k1", base64((byte) 1));
  private static final byte[] WORDS = "a quiet day".getBytes(StandardCharsets.UTF_8);

  @Test
  void shouldGiveBackTheKeyItWrapped() {
    DataKey key = DataKey.random();
    Sealed sealed = key.seal("a1", ByteBuffer.wrap(WORDS));

    ByteBuffer wrapped = ByteBuffer.wrap(KEY.wrap(key, "a1"));

    assertThat(KEY.unwrap("a1", key.id(), wrapped).orElseThrow().open("a1", sealed.getBytes()))
        .hasValue(WORDS);
  }

  @Test
  void shouldKeepTheKeyFromOtherArticlesAndOtherWrappingKeys() {
    DataKey key = DataKey.random();
    ByteBuffer wrapped = ByteBuffer.wrap(KEY.wrap(key, "a1"));

    assertThat(KEY.unwrap("a2", key.id(), wrapped)).isEmpty();
    assertThat(WrappingKey.of("k2", base64((byte) 2)).unwrap("a1", key.id(), wrapped)).isEmpty();
  }

  @Test
  void shouldNotOpenWordsThatWereChangedOrMoved() {
    DataKey key = DataKey.random();
    byte[] sealed = key.seal("a1", ByteBuffer.wrap(WORDS)).getBytes().array();

    assertThat(key.open("a2", ByteBuffer.wrap(sealed))).isEmpty();
    sealed[20] ^= 1;
    assertThat(key.open("a1", ByteBuffer.wrap(sealed))).isEmpty();
  }

  @Test
  void shouldSealTheSameWordsDifferentlyEachTime() {
    DataKey key = DataKey.random();

    assertThat(key.seal("a1", ByteBuffer.wrap(WORDS)))
        .isNotEqualTo(key.seal("a1", ByteBuffer.wrap(WORDS)));
  }

  @Test
  void shouldSayHowToMakeAKey() {
    assertThatThrownBy(() -> WrappingKey.of("k1", "c2hvcnQ="))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("openssl rand -base64 32");
  }

  private static String base64(byte filled) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, filled);
    return Base64.getEncoder().encodeToString(key);
  }
}
