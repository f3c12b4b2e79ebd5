package io.dateline.ingest.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.archive.RawArchive;
import io.dateline.ingest.archive.WarcRecord;
import io.dateline.schemas.keys.ArticleKeys;
import io.dateline.schemas.keys.DataKey;
import io.dateline.schemas.keys.WrappingKey;
import io.dateline.schemas.keys.WrappingKeys;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.topics.TopicCatalogue;
import io.dateline.schemas.topics.TopicSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealedArchiveTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final byte[] PAGE = "<p>The quay reopens.</p>".getBytes(StandardCharsets.UTF_8);

  private final List<WarcRecord> files = new ArrayList<>();
  private final RawArchive memory =
      (url, status, headers, body, at) -> {
        files.add(new WarcRecord(url, at, status, headers, body));
        return "file:" + files.size();
      };

  @Test
  void shouldFileADocumentUnderTheKeyOfItsArticle() {
    var archive = new SealedArchive(memory, 1000);
    DataKey key = key();
    String waiting = archive.keep("https://c.example/a", 200, Map.of("etag", "1"), PAGE, NOON);
    assertThat(files).isEmpty();

    String place = archive.file(waiting, "a1", key);

    assertThat(place).isEqualTo("file:1");
    WarcRecord kept = files.get(0);
    assertThat(kept.keyId()).isEqualTo(key.id());
    assertThat(kept.headers()).containsEntry("etag", "1");
    assertThat(kept.isPage()).isFalse();
    assertThat(key.open("a1", ByteBuffer.wrap(kept.body()))).contains(PAGE);
    assertThat(archive.file(waiting, "a1", key)).isNull();
    assertThat(archive.file("file:7", "a1", key)).isEqualTo("file:7");
  }

  @Test
  void shouldDropTheOldestOfTooManyThatWait() {
    var archive = new SealedArchive(memory, 2L * PAGE.length);
    List<String> waiting = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      waiting.add(archive.keep("https://c.example/" + i, 200, Map.of(), PAGE, NOON));
    }

    assertThat(waiting.stream().map(place -> archive.file(place, "a1", key())))
        .containsExactly(null, "file:1", "file:2");
  }

  private static DataKey key() {
    var topics = new TopicCatalogue(new TopicSettings("t.", 1, 1, (short) 1));
    var wrapping =
        WrappingKeys.only(WrappingKey.of("test", Base64.getEncoder().encodeToString(new byte[32])));
    try (var keys =
        new ArticleKeys(Map.of(), RegistrySettings.at("http://127.0.0.1"), topics, wrapping)) {
      return keys.create("a1", NOON, "test").key();
    }
  }
}
