package io.dateline.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.topics.Topic;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs in the build with {@code -Pconfluent}; skipped, saying so, in any other. */
@ExtendWith(EmbeddedParts.class)
class ConfluentSerdeIT {
  private static final String TEXT = "Egypt and Turkey met in Berlin.";

  @BeforeAll
  static void requireClient() {
    boolean there = true;
    try {
      EventSerdes.of(
          new RegistrySettings("http://localhost", RegistrySettings.CONFLUENT, Map.of()));
    } catch (DatelineException e) {
      there = false;
    }
    assumeTrue(there, "this build has no client of Confluent's; build with -Pconfluent");
  }

  @Test
  void shouldWriteTheSameBytesWithBothClients(Parts parts) {
    try (var installation = Installation.on(parts)) {
      EventSerdes confluent = confluent(installation);
      ArticleCaptured event = installation.captured("a1", TEXT);

      assertThat(write(confluent, installation, event))
          .isEqualTo(write(installation.serdes(), installation, event));
    }
  }

  @Test
  void shouldReadWithApicuriosClientWhatConfluentsWrote(Parts parts) {
    try (var installation = Installation.on(parts)) {
      EventSerdes confluent = confluent(installation);
      ArticleCaptured event = installation.captured("a1", TEXT);

      byte[] bytes = write(confluent, installation, event);

      assertThat(read(installation.serdes(), installation, bytes)).isEqualTo(event);
    }
  }

  @Test
  void shouldReadWithConfluentsClientWhatApicuriosWrote(Parts parts) {
    try (var installation = Installation.on(parts)) {
      EventSerdes confluent = confluent(installation);
      ArticleCaptured event = installation.captured("a1", TEXT);

      byte[] bytes = write(installation.serdes(), installation, event);

      assertThat(read(confluent, installation, bytes)).isEqualTo(event);
    }
  }

  private static EventSerdes confluent(Installation installation) {
    var settings =
        new RegistrySettings(
            installation.registry().compatibleApi(), RegistrySettings.CONFLUENT, Map.of());
    return EventSerdes.of(settings);
  }

  private static byte[] write(EventSerdes serdes, Installation at, ArticleCaptured event) {
    try (var serializer = serdes.serializer()) {
      return serializer.serialize(at.topics().name(Topic.ARTICLES_CAPTURED), event);
    }
  }

  private static IndexedRecord read(EventSerdes serdes, Installation at, byte[] bytes) {
    try (var deserializer = serdes.deserializer()) {
      return deserializer.deserialize(at.topics().name(Topic.ARTICLES_CAPTURED), bytes);
    }
  }
}
