package io.dateline.enrich.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.enrich.text.Article;
import io.dateline.enrich.text.Engine;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.TextEngine;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.schemas.DatelineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedEnginesTest {
  private static final TextEngine CURRENT = TextEngine.create();
  private static final Article ARTICLE =
      new Article(
          "a1",
          "Egypt supports the Libyan National Army. On Monday Turkey accused Egypt of aggression.",
          "Title",
          null,
          "courier.example",
          Instant.parse("2020-07-21T12:00:00Z"),
          List.of());

  @TempDir private Path directory;

  @Test
  void shouldLoadAReleaseThatTagsAsTheEngineItWasMadeOf() {
    EngineRelease.write(CURRENT, directory);
    var engines = new ReleasedEngines(new Named("next"), directory);

    Engine released = engines.find(CURRENT.version(), Dictionary.shipped()).orElseThrow();

    Tagged expected = CURRENT.tag(ARTICLE);
    assertThat(expected.relations()).isNotEmpty();
    assertThat(released).isNotInstanceOf(TextEngine.class);
    assertThat(released.tag(ARTICLE)).isEqualTo(expected);
    assertThat(released.dictionaryVersion()).isEqualTo(CURRENT.dictionaryVersion());
  }

  @Test
  void shouldNotPutAnotherEngineInThePlaceOfOneThatIsNotHere() {
    var engines = new ReleasedEngines(CURRENT, directory);

    assertThat(engines.find("77", Dictionary.shipped())).isEmpty();
    assertThat(engines.place("77")).contains(directory.resolve("77").toString());
  }

  @Test
  void shouldRefuseADirectoryThatIsNamedAfterAnotherVersion() throws Exception {
    EngineRelease.write(CURRENT, directory);
    Files.move(directory.resolve(CURRENT.version()), directory.resolve("77"));
    var engines = new ReleasedEngines(new Named("next"), directory);

    assertThatThrownBy(() -> engines.find("77", Dictionary.shipped()))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("holds version " + CURRENT.version());
  }

  @Test
  void shouldWriteTheSameBytesForTheSameEngine() throws Exception {
    byte[] once = Files.readAllBytes(EngineRelease.write(CURRENT, directory));
    byte[] again = Files.readAllBytes(EngineRelease.write(CURRENT, directory));

    assertThat(again).isEqualTo(once);
  }

  /** The engine of this build under another version. */
  private record Named(String version) implements Engine {
    @Override
    public String dictionaryVersion() {
      return CURRENT.dictionaryVersion();
    }

    @Override
    public Engine withDictionary(Dictionary other) {
      return this;
    }

    @Override
    public Tagged tag(Article article) {
      return CURRENT.tag(article);
    }
  }
}
