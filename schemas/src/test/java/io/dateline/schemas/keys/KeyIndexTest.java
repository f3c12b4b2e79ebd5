package io.dateline.schemas.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyIndexTest {
  private final KeyIndex index = new KeyIndex();

  @Test
  void shouldFindManyAndTheNewestOfEach() {
    for (int i = 0; i < 20_000; i++) {
      index.put("a" + i % 10_000, i % 12, i);
    }

    for (int i = 0; i < 10_000; i++) {
      assertThat(index.get("a" + i)).isEqualTo(new KeyIndex.Place((i + 10_000) % 12, i + 10_000L));
    }
    assertThat(index.get("other")).isNull();
  }

  @Test
  void shouldForgetWhatWasDestroyedAndKnowItAgainWhenItComesBack() {
    index.put("a1", 3, 7);
    index.remove("a1");
    index.remove("never there");

    assertThat(index.get("a1")).isNull();
    index.put("a1", 3, 9);
    assertThat(index.get("a1")).isEqualTo(new KeyIndex.Place(3, 9));
  }
}
