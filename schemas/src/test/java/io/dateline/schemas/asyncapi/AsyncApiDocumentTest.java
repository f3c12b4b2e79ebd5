package io.dateline.schemas.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.schemas.serde.EventKinds;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import io.dateline.schemas.topics.TopicSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class AsyncApiDocumentTest {
  private static final TopicCatalogue TOPICS = new TopicCatalogue(TopicSettings.defaults());
  private static final Path PUBLISHED = Path.of("..", "docs", "asyncapi.yaml");

  @Test
  void shouldBeTheDocumentThatIsPublished() throws IOException {
    assertThat(Files.readString(PUBLISHED))
        .withFailMessage(
            "docs/asyncapi.yaml is not what the catalogue says now; make it anew with"
                + " './dateline topics --asyncapi > docs/asyncapi.yaml'")
        .isEqualTo(AsyncApiDocument.of(TOPICS));
  }

  @Test
  void shouldHaveAChannelForEveryTopic() {
    Map<?, ?> channels = section(document(), "channels");

    assertThat(channels).hasSameSizeAs(Topic.values());
    assertThat(section(channels, "relations").get("address")).isEqualTo("dateline.relations");
  }

  @Test
  void shouldGiveEveryEventItsSchemaInWhole() throws IOException {
    Map<?, ?> messages = section(section(document(), "components"), "messages");

    for (Schema schema : EventKinds.known().values()) {
      Object payload = section(section(messages, schema.getName()), "payload").get("schema");
      String json = new ObjectMapper().writeValueAsString(payload);

      assertThat(new Schema.Parser().parse(json)).isEqualTo(schema);
    }
  }

  private static Map<?, ?> document() {
    var load = new Load(LoadSettings.builder().build());
    return (Map<?, ?>) load.loadFromString(AsyncApiDocument.of(TOPICS));
  }

  private static Map<?, ?> section(Map<?, ?> of, String name) {
    return (Map<?, ?>) of.get(name);
  }
}
