package io.dateline.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
class EmbeddedDefaultIT {
  private static final String SCHEMA =
      "{\"schema\":"
          + " \"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Probe\\\",\\\"fields\\\":[]}\"}";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void shouldKeepRecordsSchemasAndRowsOverARestart(@TempDir Path directory) throws Exception {
    try (EmbeddedDefault first = EmbeddedDefault.start(EmbeddedSettings.at(directory))) {
      createTopic(first, "kept");
      send(first, "kept", "a fact");
      register(first);
      sql(first, "CREATE TABLE kept AS SELECT 'a row' AS content");
    }

    try (EmbeddedDefault second = EmbeddedDefault.start(EmbeddedSettings.at(directory))) {
      assertThat(read(second, "kept")).containsExactly("a fact");
      assertThat(get(second.registryUrl() + "/apis/ccompat/v7/subjects")).contains("probe-value");
      assertThat(query(second, "SELECT content FROM kept")).isEqualTo("a row");
    }
  }

  @Test
  void shouldRunPostgresWithFsync(@TempDir Path directory) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0);
        Connection connection = DriverManager.getConnection(postgres.jdbcUrl());
        ResultSet row = connection.createStatement().executeQuery("SHOW fsync")) {
      row.next();

      assertThat(row.getString(1)).isEqualTo("on");
    }
  }

  @Test
  void shouldRefuseARegistryTopicThatWouldLoseSchemas(@TempDir Path directory) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(RegistryTopics.JOURNAL, 1, (short) 1)
                      .configs(Map.of("retention.ms", "604800000"))))
          .all()
          .get();

      assertThatThrownBy(() -> RegistryTopics.ensure(broker.bootstrap()))
          .isInstanceOf(DatelineException.class)
          .hasMessageContaining("kafkasql-journal has retention.ms=604800000")
          .hasMessageContaining("--add-config retention.ms=-1");
    }
  }

  private static void createTopic(EmbeddedDefault parts, String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", parts.bootstrap()))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
      ConfigResource journal =
          new ConfigResource(ConfigResource.Type.TOPIC, RegistryTopics.JOURNAL);
      assertThat(
              admin
                  .describeConfigs(List.of(journal))
                  .all()
                  .get()
                  .get(journal)
                  .get("retention.ms")
                  .value())
          .isEqualTo("-1");
    }
  }

  private static void send(EmbeddedDefault parts, String topic, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", parts.bootstrap()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get();
    }
  }

  private static List<String> read(EmbeddedDefault parts, String topic) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", parts.bootstrap()),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
          .map(ConsumerRecord::value)
          .toList();
    }
  }

  private void register(EmbeddedDefault parts) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(parts.registryUrl() + "/apis/ccompat/v7/subjects/probe-value/versions"))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(HttpRequest.BodyPublishers.ofString(SCHEMA))
            .build();
    assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }

  private String get(String url) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static void sql(EmbeddedDefault parts, String statement) throws Exception {
    try (Connection connection = DriverManager.getConnection(parts.jdbcUrl())) {
      connection.createStatement().execute(statement);
    }
  }

  private static String query(EmbeddedDefault parts, String statement) throws Exception {
    try (Connection connection = DriverManager.getConnection(parts.jdbcUrl());
        ResultSet row = connection.createStatement().executeQuery(statement)) {
      row.next();
      return row.getString(1);
    }
  }
}
