package io.dateline.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.serde.MalformedEventException;
import io.dateline.schemas.serde.MalformedEventException.Reason;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.serde.RegistryUnavailableException;
import io.dateline.schemas.serde.SchemaPublisher;
import io.dateline.schemas.topics.Topic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedParts.class)
class EventSerdesIT {
  private static final String TEXT = "Egypt and Turkey met in Berlin.";

  @Test
  void shouldReadWhatItWrote(Parts parts) {
    try (var installation = Installation.on(parts)) {
      ArticleCaptured event = installation.captured("a1", TEXT);

      assertThat(read(installation, write(installation, event))).isEqualTo(event);
    }
  }

  @Test
  void shouldWriteTheIdByWhichTheCompatibleApiKnowsTheSchema(Parts parts) throws Exception {
    try (var installation = Installation.on(parts)) {
      byte[] bytes = write(installation, installation.captured("a1", TEXT));
      int id = ByteBuffer.wrap(bytes, 1, 4).getInt();

      String answer = get(installation.registry().compatibleApi() + "/schemas/ids/" + id);

      assertThat(bytes[0]).isZero();
      assertThat(answer).contains("ArticleCaptured").contains("textHash");
    }
  }

  @Test
  void shouldHoldEverySubjectToFullTransitiveCompatibility(Parts parts) throws Exception {
    try (var installation = Installation.on(parts)) {
      String subject =
          SchemaPublisher.subject(
              installation.topics().name(Topic.RELATIONS), Topic.RELATIONS.events().get(0));

      assertThat(get(installation.registry().compatibleApi() + "/config/" + subject))
          .contains("FULL_TRANSITIVE");
    }
  }

  @Test
  void shouldCallBytesWithoutASchemaIdNoAvro(Parts parts) {
    try (var installation = Installation.on(parts)) {
      assertThat(
              failure(
                  installation, "hello world".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
          .isEqualTo(Reason.NOT_AVRO);
    }
  }

  @Test
  void shouldNameASchemaIdTheRegistryDoesNotKnow(Parts parts) {
    try (var installation = Installation.on(parts)) {
      assertThat(failure(installation, new byte[] {0, 0, 99, 99, 99, 1, 2}))
          .isEqualTo(Reason.UNKNOWN_SCHEMA);
    }
  }

  @Test
  void shouldCallACutRecordUndecodable(Parts parts) {
    try (var installation = Installation.on(parts)) {
      byte[] bytes = write(installation, installation.captured("a1", TEXT));

      assertThat(failure(installation, Arrays.copyOf(bytes, bytes.length - 20)))
          .isEqualTo(Reason.UNDECODABLE);
    }
  }

  @Test
  void shouldTellARegistryThatIsDownFromABadRecord(Parts parts) {
    try (var installation = Installation.on(parts);
        var nowhere = EventSerdes.of(RegistrySettings.at("http://127.0.0.1:1")).deserializer()) {
      byte[] bytes = write(installation, installation.captured("a1", TEXT));

      assertThatThrownBy(() -> nowhere.deserialize("t", bytes))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("http://127.0.0.1:1");
    }
  }

  @Test
  void shouldGiveAGenericRecordOfAKindItDoesNotKnow(Parts parts) throws Exception {
    try (var installation = Installation.on(parts)) {
      var schema = SchemaBuilder.record("org.example.Later").fields().requiredInt("n").endRecord();
      int id = register(installation, "later", schema.toString());
      var later = new GenericRecordBuilder(schema).set("n", 21).build();

      Object read =
          read(
              installation, ByteBuffer.allocate(6).put((byte) 0).putInt(id).put((byte) 42).array());

      assertThat(read).isInstanceOf(GenericRecord.class).isEqualTo(later);
    }
  }

  private static Reason failure(Installation installation, byte[] bytes) {
    return catchThrowableOfType(MalformedEventException.class, () -> read(installation, bytes))
        .reason();
  }

  private static byte[] write(Installation installation, ArticleCaptured event) {
    try (var serializer = installation.serdes().serializer()) {
      return serializer.serialize(installation.topics().name(Topic.ARTICLES_CAPTURED), event);
    }
  }

  private static Object read(Installation installation, byte[] bytes) {
    try (var deserializer = installation.serdes().deserializer()) {
      return deserializer.deserialize(installation.topics().name(Topic.ARTICLES_CAPTURED), bytes);
    }
  }

  private static int register(Installation installation, String subject, String schema)
      throws Exception {
    String body =
        "{\"schema\": " + com.fasterxml.jackson.databind.node.TextNode.valueOf(schema) + "}";
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    installation.registry().compatibleApi() + "/subjects/" + subject + "/versions"))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return Integer.parseInt(answer.replaceAll("\\D+", ""));
  }

  private static String get(String url) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
