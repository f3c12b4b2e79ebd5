package io.dateline.app.pipeline;

import static io.dateline.app.pipeline.SealedServices.ARTICLE;
import static io.dateline.app.pipeline.SealedServices.TEXT;
import static io.dateline.app.pipeline.SealedServices.capture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.app.command.Run;
import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.ingest.IngestService;
import io.dateline.projections.audit.CheckpointSigner;
import io.dateline.projections.audit.LogAuditor;
import io.dateline.projections.audit.LogVerification;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.keys.KeyRotation;
import io.dateline.schemas.keys.RotationProgress;
import io.dateline.schemas.keys.RotationReport;
import io.dateline.schemas.keys.UnknownWrappingKeyException;
import io.dateline.schemas.keys.WrappingKey;
import io.dateline.schemas.keys.WrappingKeys;
import io.dateline.schemas.topics.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The wrapping key replaced by another, beside an ingest that captures and erases. */
@Tag("long")
@ExtendWith(EmbeddedParts.class)
class KeyRotationIT {
  private static final WrappingKey OLD = WrappingKey.of("old", secret(1));
  private static final WrappingKey NEW = WrappingKey.of("new", secret(2));
  private static final WrappingKeys BOTH = new WrappingKeys(NEW, List.of(OLD));

  @TempDir private Path directory;

  private final Installation installation;
  private final SealedServices services;
  private final List<String> articles = new ArrayList<>();
  private IngestService ingest;

  KeyRotationIT(Parts parts) {
    installation = Installation.on(parts);
    services = new SealedServices(installation, Path.of("unused"));
  }

  @BeforeEach
  void captureUnderTheOldKey() {
    ingest = services.ingest(WrappingKeys.only(OLD));
    for (int i = 0; i < 5; i++) {
      articles.add(capture(ingest, ARTICLE.replace("one", "n" + i)));
    }
  }

  @AfterEach
  void close() {
    ingest.close();
    installation.close();
  }

  @Test
  void shouldWrapEveryKeyAnewAndLeaveTheWordsAndTheChainsAsTheyWere() throws Exception {
    var log = services.projections().log();
    try (var auditor = new LogAuditor(log, CheckpointSigner.none(), Clock.systemUTC())) {
      auditor.advance();
    }
    ingest.erase(articles.get(4), "asked by a person", "user");

    RotationReport first = rotate(RotationProgress.NONE);
    long end = installation.end(Topic.ARTICLE_KEYS);
    RotationReport again = rotate(RotationProgress.NONE);

    assertThat(first).isEqualTo(new RotationReport(4, 0, Map.of(), Map.of()));
    assertThat(again).isEqualTo(new RotationReport(0, 4, Map.of(), Map.of()));
    assertThat(installation.end(Topic.ARTICLE_KEYS)).isEqualTo(end);
    assertThat(articles.subList(0, 4))
        .allSatisfy(id -> assertThat(words(WrappingKeys.only(NEW), id)).hasValue(TEXT))
        .allSatisfy(id -> assertThat(words(BOTH, id)).hasValue(TEXT));
    assertThat(words(WrappingKeys.only(NEW), articles.get(4))).isEmpty();
    assertThatThrownBy(() -> words(WrappingKeys.only(OLD), articles.get(0)))
        .isInstanceOf(UnknownWrappingKeyException.class)
        .hasMessageContaining("is wrapped by 'new'");
    assertThat(
            new LogVerification(log, CheckpointSigner.none(), partition -> {}).verify().findings())
        .isEmpty();
  }

  @Test
  void shouldNotBringBackAKeyThatIsDestroyedWhileTheRotationRuns() {
    var erased = new AtomicBoolean();

    RotationReport report =
        rotate(
            (partition, of, keys) -> {
              if (!erased.getAndSet(true)) {
                articles.forEach(id -> ingest.erase(id, "asked by a person", "user"));
                capture(ingest, ARTICLE.replace("one", "n0")); // under a key of its own
              }
            });

    assertThat(report.rewrapped()).isEqualTo(1);
    assertThat(newest(articles.get(0)).value()).isNotNull();
    assertThat(articles.subList(1, 5)).allMatch(id -> newest(id).value() == null);
    assertThat(openable(WrappingKeys.only(NEW))).isEqualTo(1); // what was captured anew
  }

  @Test
  void shouldWrapWhatAnIngestWithTheFormerKeyCapturesMeanwhile() {
    var captured = new AtomicBoolean();

    RotationReport report =
        rotate(
            (partition, of, keys) -> {
              if (!captured.getAndSet(true)) {
                // of each partition one or more: those that were walked are walked to the end too
                for (int i = 5; i < 15; i++) {
                  articles.add(capture(ingest, ARTICLE.replace("one", "n" + i)));
                }
              }
            });
    RotationReport rest = rotate(RotationProgress.NONE);

    assertThat(report.rewrapped() + rest.rewrapped()).isEqualTo(15);
    assertThat(openable(WrappingKeys.only(NEW))).isEqualTo(15);
  }

  @Test
  void shouldCarryOnAfterOneThatWasKilledInTheMiddle() {
    var batches = new ArrayList<Integer>();
    assertThatThrownBy(
            () ->
                rotation(BOTH)
                    .inBatchesOf(2)
                    .run(
                        (partition, of, keys) -> {
                          batches.add(keys);
                          if (batches.size() == 2) {
                            throw new IllegalStateException("killed");
                          }
                        }))
        .hasMessage("killed");
    RotationReport before = rotation(BOTH).count();
    KafkaProducer<String, byte[]> left = leftOpen(articles.get(0));
    RotationReport rest = rotate(RotationProgress.NONE);
    left.close(Duration.ZERO);

    assertThat(before.former()).isEqualTo(Map.of("old", rest.rewrapped()));
    assertThat(rest.current()).isEqualTo(batches.get(0).longValue());
    assertThat(rest.rewrapped()).isEqualTo(5 - rest.current());
    assertThat(openable(WrappingKeys.only(NEW))).isEqualTo(5);
  }

  @Test
  void shouldGiveWayToAnotherRotation() {
    assertThatThrownBy(() -> rotate((partition, of, keys) -> rotate(RotationProgress.NONE)))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("keys rotate: another rotation has begun");

    assertThat(rotate(RotationProgress.NONE).current()).isEqualTo(5);
  }

  @Test
  void shouldSayOnTheCommandLineWhatWasDoneAndWhatCannotBeOpened() throws Exception {
    String unnamed = "erasure:\n  wrapping-key-id: new\n  wrapping-key: " + secret(2) + "\n";
    Path former = Files.writeString(directory.resolve("old.key"), secret(1) + "\n");

    Run closed = keys("rotate", unnamed);
    Run rotated =
        keys("rotate", unnamed + "  former-wrapping-keys:\n    old-file: " + former + "\n");
    Run listed = keys("list", unnamed);

    assertThat(closed.code()).isEqualTo(1);
    assertThat(closed.notes())
        .contains("5 keys wrapped by 'old' cannot be opened: write it below")
        .contains("erasure.former-wrapping-keys");
    assertThat(rotated.code()).isZero();
    assertThat(rotated.data()).containsPattern("wrapped anew +5\n");
    assertThat(rotated.notes()).contains("'old' may leave erasure.former-wrapping-keys");
    assertThat(listed.code()).isZero();
    assertThat(listed.data()).containsPattern("new +current +5\n");
  }

  private Run keys(String command, String erasure) throws Exception {
    Path config = Files.writeString(directory.resolve("dateline.yaml"), services.yaml() + erasure);
    return Run.of("keys", command, "--config", config);
  }

  private KeyRotation rotation(WrappingKeys keys) {
    return new KeyRotation(
        Map.of("bootstrap.servers", installation.parts().bootstrap()),
        installation.registry(),
        installation.topics(),
        keys,
        Clock.systemUTC());
  }

  private RotationReport rotate(RotationProgress progress) {
    return rotation(BOTH).run(progress);
  }

  private Optional<String> words(WrappingKeys keys, String articleId) {
    ArticleCaptured captured =
        installation.events(Topic.ARTICLES_CAPTURED, ArticleCaptured.class).stream()
            .filter(event -> event.getArticleId().equals(articleId))
            .reduce((former, later) -> later)
            .orElseThrow();
    try (var words = services.words(keys)) {
      return words.open(articleId, captured.getText());
    }
  }

  /** Of how many articles the words can be read. */
  private long openable(WrappingKeys keys) {
    return articles.stream().filter(id -> words(keys, id).isPresent()).count();
  }

  private ConsumerRecord<String, byte[]> newest(String articleId) {
    return installation.records(Topic.ARTICLE_KEYS).stream()
        .filter(record -> record.key().equals(articleId))
        .reduce((former, later) -> later)
        .orElseThrow();
  }

  /** What a rotation leaves that is killed before it commits: an open transaction. */
  @SuppressWarnings("FutureReturnValueIgnored") // flushed
  private KafkaProducer<String, byte[]> leftOpen(String articleId) {
    String topic = installation.topics().name(Topic.ARTICLE_KEYS);
    var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                installation.parts().bootstrap(),
                "transactional.id",
                topic + "-rotation"),
            new StringSerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(topic, articleId, newest(articleId).value()));
    producer.flush();
    return producer;
  }

  private static String secret(int filled) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) filled);
    return Base64.getEncoder().encodeToString(key);
  }
}
