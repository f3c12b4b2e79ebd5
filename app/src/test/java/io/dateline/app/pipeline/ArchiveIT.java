package io.dateline.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.app.embedded.EmbeddedDefault;
import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.EmbeddedSettings;
import io.dateline.app.embedded.Parts;
import io.dateline.projections.archive.ArchiveManifest;
import io.dateline.projections.archive.ExportRequest;
import io.dateline.projections.archive.LogExport;
import io.dateline.projections.archive.LogRestore;
import io.dateline.projections.audit.CheckpointSigner;
import io.dateline.projections.audit.LogAuditor;
import io.dateline.projections.audit.LogVerification;
import io.dateline.projections.consume.LogSettings;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.Position;
import io.dateline.schemas.events.ViewCheckpoint;
import io.dateline.schemas.serde.SchemaPublisher;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@ExtendWith(EmbeddedParts.class)
class ArchiveIT {
  private static final String TEXT = "Egypt and Turkey met in Berlin, for the %d. time.";

  @TempDir private Path directory;

  @Test
  void shouldRebuildAClusterThatExportsTheSameAndPassesTheAudit(Parts parts) {
    var settings = new TopicSettings("x" + UUID.randomUUID() + ".", 2, 1, (short) 1);
    Path first = directory.resolve("first");
    Path second = directory.resolve("second");
    ArchiveManifest exported;
    try (var installation = Installation.on(parts, settings)) {
      fill(installation);
      advance(installation);
      installation.capture("a9", "The last one is not covered by a checkpoint.");
      exported = export(installation, first);
    }

    try (var elsewhere =
            EmbeddedDefault.start(EmbeddedSettings.at(directory.resolve("elsewhere")));
        var installation = Installation.emptyOn(Parts.of(elsewhere), settings)) {
      shiftIds(installation);
      installation.topics().createMissing(installation.admin());
      restore(installation, first);
      ArchiveManifest again = export(installation, second);

      assertThat(again.files()).isEqualTo(exported.files());
      assertThat(again.records()).isEqualTo(exported.records()).isGreaterThan(20);
      assertThat(verify(installation)).isEmpty();
      assertThat(advance(installation)).isEqualTo(1);
      assertThat(verify(installation)).isEmpty();
      assertThat(lastCheckpoint(installation).getVector().get(0).getOffset()).isEqualTo(3);
    }
  }

  @Test
  void shouldGoOnWithAnExportThatWasBrokenOff(Parts parts) throws Exception {
    try (var installation = Installation.on(parts)) {
      fill(installation);
      ArchiveManifest whole = export(installation, directory.resolve("whole"));
      Path half = directory.resolve("half");
      export(installation, half);
      Path page = half.resolve("export.json");
      String complete = Files.readString(page);
      int files = complete.indexOf("\"files\" : [ {", complete.indexOf("articles.enriched"));
      Files.writeString(
          page,
          complete
              .substring(0, files)
              .concat("\"files\" : null }")
              .concat(
                  complete.substring(complete.indexOf("}, {", complete.indexOf("} ]", files)) + 1))
              .replace("\"complete\" : true", "\"complete\" : false"));

      assertThatThrownBy(
              () ->
                  new LogExport(log(installation), half, partition -> {})
                      .write(new ExportRequest(List.of(Topic.RELATIONS), null, null)))
          .isInstanceOf(DatelineException.class)
          .hasMessageContaining("half of an export");
      assertThatThrownBy(() -> restore(installation, half)).hasMessageContaining("broken off");

      assertThat(export(installation, half).files()).isEqualTo(whole.files());
      assertThatThrownBy(() -> export(installation, half)).hasMessageContaining("complete export");
    }
  }

  @Test
  void shouldGoOnWithARestoreAndRefuseRecordsOfOthers(Parts parts) {
    try (var installation = Installation.on(parts)) {
      installation.capture("a1", TEXT.formatted(1));
      Path files = directory.resolve("files");
      export(installation, files);

      restore(installation, files);
      assertThat(installation.records(Topic.ARTICLES_CAPTURED)).hasSize(1);

      installation.capture("a1", TEXT.formatted(2));
      assertThatThrownBy(() -> restore(installation, files))
          .isInstanceOf(DatelineException.class)
          .hasMessageContaining(installation.topics().name(Topic.ARTICLES_CAPTURED))
          .hasMessageContaining("empty topics");
    }
  }

  @Test
  void shouldNameAFileThatIsDamagedOrMissing(Parts parts) throws Exception {
    try (var installation = Installation.on(parts)) {
      installation.capture("a1", TEXT.formatted(1));
      Path files = directory.resolve("files");
      String name = export(installation, files).files().get(0).name();
      Path file = files.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);

      assertThatThrownBy(() -> restore(installation, files))
          .hasMessageContaining(file + ": is not as it was written");
      Files.delete(file);
      assertThatThrownBy(() -> restore(installation, files))
          .hasMessageContaining(file + ": is missing");
    }
  }

  @Test
  void shouldExportNoMoreThanTheRangeAskedFor(Parts parts) {
    try (var installation = Installation.on(parts)) {
      installation.capture("a1", TEXT.formatted(1));
      Instant after = Installation.NOON.plusSeconds(60);

      ArchiveManifest later =
          new LogExport(log(installation), directory.resolve("later"), partition -> {})
              .write(new ExportRequest(List.of(Topic.ARTICLES_CAPTURED), after, null));
      ArchiveManifest earlier =
          new LogExport(log(installation), directory.resolve("earlier"), partition -> {})
              .write(new ExportRequest(List.of(Topic.ARTICLES_CAPTURED), null, after));

      assertThat(later.records()).isZero();
      assertThat(earlier.records()).isEqualTo(1);
    }
  }

  /** Events, tombstones, noise, bytes that fit no schema; in transactions, kept and broken off. */
  private static void fill(Installation installation) {
    try (var producer = transactional(installation)) {
      producer.initTransactions();
      for (int i = 0; i < 8; i++) {
        producer.beginTransaction();
        send(installation, producer, "a" + i % 3, TEXT.formatted(i));
        if (i % 3 == 2) {
          producer.abortTransaction();
        } else {
          producer.commitTransaction();
        }
      }
    }
    byte[] event = bytes(installation, "a1", TEXT.formatted(9));
    installation.write(Topic.ARTICLES_CAPTURED, "a1", Arrays.copyOf(event, 40));
    installation.write(Topic.ARTICLES_CAPTURED, "a1", "noise".getBytes(StandardCharsets.UTF_8));
    for (Topic topic : new Topic[] {Topic.ARTICLES_ENRICHED, Topic.RELATIONS, Topic.FEEDS}) {
      for (int i = 0; i < 5; i++) {
        installation.write(topic, "key" + i, ("fact" + i).getBytes(StandardCharsets.UTF_8));
      }
    }
    installation.write(Topic.ARTICLE_KEYS, "a1", (byte[]) null);
    deadLetter(installation, event);
    int partition = 0;
    installation.write(
        Topic.AUDIT,
        "views",
        new ViewCheckpoint(
            Meta.newBuilder().setEventId("v1").setRecordedAt(Installation.NOON).build(),
            "views",
            "g1",
            Installation.NOON,
            List.of(
                new Position(
                    Topic.ARTICLES_CAPTURED.baseName(),
                    partition,
                    offsetAfter(installation, partition, 3)))));
  }

  /** Of today, since old ones go. */
  @SuppressWarnings("FutureReturnValueIgnored") // closing waits for it
  private static void deadLetter(Installation installation, byte[] original) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", installation.parts().bootstrap()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      String topic = installation.topics().name(Topic.DEAD_LETTERS);
      producer.send(new ProducerRecord<>(topic, "a1", original));
    }
  }

  private static long offsetAfter(Installation installation, int partition, int records) {
    return installation.records(Topic.ARTICLES_CAPTURED).stream()
            .filter(record -> record.partition() == partition)
            .skip(records - 1L)
            .findFirst()
            .orElseThrow()
            .offset()
        + 1;
  }

  private static ViewCheckpoint lastCheckpoint(Installation installation) {
    return installation.events(Topic.AUDIT, ViewCheckpoint.class).get(0);
  }

  private static KafkaProducer<String, byte[]> transactional(Installation installation) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            installation.parts().bootstrap(),
            "transactional.id",
            installation.settings().prefix() + "fill"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the test counts what arrives
  private static void send(
      Installation installation, KafkaProducer<String, byte[]> producer, String id, String text) {
    var record =
        new ProducerRecord<>(
            installation.topics().name(Topic.ARTICLES_CAPTURED),
            null,
            Installation.NOON.toEpochMilli(),
            id,
            bytes(installation, id, text),
            List.of(new RecordHeader("note", id.getBytes(StandardCharsets.UTF_8))));
    producer.send(record);
  }

  private static byte[] bytes(Installation installation, String id, String text) {
    try (var serializer = installation.serdes().serializer()) {
      return serializer.serialize(
          installation.topics().name(Topic.ARTICLES_CAPTURED), installation.captured(id, text));
    }
  }

  /** So that no schema gets the id that it has where the export comes from. */
  private static void shiftIds(Installation installation) {
    new SchemaPublisher(installation.registry())
        .publish("other", SchemaBuilder.record("x.Other").fields().requiredInt("n").endRecord());
  }

  private static ArchiveManifest export(Installation installation, Path target) {
    return new LogExport(log(installation), target, partition -> {})
        .write(new ExportRequest(List.of(), null, null));
  }

  private static void restore(Installation installation, Path from) {
    new LogRestore(log(installation), from, partition -> {}).write();
  }

  private static long advance(Installation installation) {
    try (var auditor =
        new LogAuditor(log(installation), CheckpointSigner.none(), Clock.systemUTC())) {
      return auditor.advance();
    }
  }

  private static List<?> verify(Installation installation) {
    return new LogVerification(log(installation), CheckpointSigner.none(), partition -> {})
        .verify()
        .findings();
  }

  private static LogSettings log(Installation installation) {
    return new LogSettings(
        Map.of("bootstrap.servers", installation.parts().bootstrap()),
        installation.settings(),
        installation.registry());
  }
}
