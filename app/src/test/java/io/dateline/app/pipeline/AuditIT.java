package io.dateline.app.pipeline;

import static io.dateline.app.pipeline.Installation.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.app.embedded.EmbeddedDefault;
import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.EmbeddedSettings;
import io.dateline.app.embedded.Parts;
import io.dateline.projections.audit.AuditFinding;
import io.dateline.projections.audit.AuditFinding.Kind;
import io.dateline.projections.audit.CheckpointFile;
import io.dateline.projections.audit.CheckpointSigner;
import io.dateline.projections.audit.LogAuditor;
import io.dateline.projections.audit.LogVerdict;
import io.dateline.projections.audit.LogVerification;
import io.dateline.projections.consume.LogSettings;
import io.dateline.schemas.events.LogCheckpoint;
import io.dateline.schemas.topics.TimeSpan;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

class AuditIT {
  private static final int RECORDS = 5;
  private static final TimeSpan EARLIER = new TimeSpan(null, NOON.plus(Duration.ofHours(1)));
  private static final TimeSpan LATER = new TimeSpan(NOON.plus(Duration.ofHours(1)), null);
  private static final Topic[] TOPICS = {
    Topic.ARTICLES_CAPTURED,
    Topic.ARTICLES_ENRICHED,
    Topic.RELATIONS,
    Topic.STANCES,
    Topic.ACTORS,
    Topic.FEEDS
  };

  @Test
  @ExtendWith(EmbeddedParts.class)
  void shouldFindAnUntouchedLogAsItWasRecorded(Parts parts) {
    try (var installation = Installation.on(parts)) {
      fill(installation);
      advance(installation, CheckpointSigner.none());
      fill(installation, NOON.plus(Duration.ofDays(1)));
      advance(installation, CheckpointSigner.none());

      assertCovered(verify(installation, CheckpointSigner.none()), 2L * TOPICS.length * RECORDS);
      assertCovered(verify(installation, EARLIER), (long) TOPICS.length * RECORDS);
      assertCovered(verify(installation, LATER), (long) TOPICS.length * RECORDS);
    }
  }

  @Test
  @ExtendWith(EmbeddedParts.class)
  void shouldCoverNothingTwice(Parts parts) {
    try (var installation = Installation.on(parts)) {
      fill(installation);

      assertThat(advance(installation, CheckpointSigner.none()))
          .isEqualTo((long) TOPICS.length * RECORDS);
      assertThat(advance(installation, CheckpointSigner.none())).isZero();
    }
  }

  @Test
  @ExtendWith(EmbeddedParts.class)
  void shouldRefuseCheckpointsOfAnotherKey(Parts parts, @TempDir Path keys) throws Exception {
    try (var installation = Installation.on(parts)) {
      fill(installation);
      advance(installation, keyPair(keys, "ours"));

      assertThat(verify(installation, keyPair(keys, "other")).findings())
          .isNotEmpty()
          .allMatch(f -> f.kind() == Kind.CHECKPOINT);
    }
  }

  @Test
  @ExtendWith(EmbeddedParts.class)
  void shouldFindByTheFileThatLogAndAuditTopicAreTheStartOfAnother(
      Parts parts, @TempDir Path directory) throws Exception {
    var file = new CheckpointFile(directory.resolve("audit").resolve("checkpoints.jsonl"));
    try (var installation = Installation.on(parts)) {
      fill(installation);
      advance(installation, CheckpointSigner.none(), file::append);
      assertThat(verify(installation, file).findings()).isEmpty();
      List<String> kept = Files.readAllLines(file.path());

      // as if what was written afterwards had been cut from every topic
      Files.writeString(
          file.path(),
          kept.get(0).replaceAll("\"records\":\\d+", "\"records\":99") + "\n{\n",
          StandardOpenOption.APPEND);

      assertThat(verify(installation, file).findings())
          .allMatch(f -> f.kind() == Kind.CHECKPOINT)
          .extracting(AuditFinding::detail)
          .satisfiesExactly(
              cut ->
                  assertThat(cut)
                      .endsWith("a checkpoint at 99 records, which the audit topic lacks"),
              torn -> assertThat(torn).endsWith("is no checkpoint"));
    }
  }

  @Test
  @Tag("embedded")
  void shouldNameEveryRecordThatWasTamperedWithOnDisk(@TempDir Path data) throws Exception {
    var settings = new TopicSettings("t.", 1, 1, (short) 1);
    try (var parts = EmbeddedDefault.start(EmbeddedSettings.at(data));
        var installation = Installation.on(Parts.of(parts), settings)) {
      fill(installation);
      advance(installation, CheckpointSigner.none());
    }

    Tampering.with(data, "t.relations").changeBatch(2);
    Tampering.with(data, "t.stances").dropBatch(1);
    Tampering.with(data, "t.articles.enriched").cutBefore(3);
    Tampering.with(data, "t.feeds").breakBatch(4);
    Tampering.with(data, "t.articles.captured").insertCopy(1, 3);
    Tampering.with(data, "t.actors").swapWithNext(2);

    try (var parts = EmbeddedDefault.start(EmbeddedSettings.at(data));
        var installation = Installation.on(Parts.of(parts), settings)) {
      var findings = verify(installation, CheckpointSigner.none()).findings();

      assertThat(findings)
          .extracting(AuditFinding::topic, AuditFinding::kind, AuditFinding::ordinal)
          .containsExactlyInAnyOrder(
              tuple("t.relations", Kind.CHANGED, 2L),
              tuple("t.stances", Kind.MISSING, 1L),
              tuple("t.articles.enriched", Kind.TRUNCATED, 3L),
              tuple("t.feeds", Kind.CORRUPT, 4L),
              tuple("t.articles.captured", Kind.INSERTED, 3L),
              tuple("t.actors", Kind.REORDERED, 2L));
      assertThat(verify(installation, EARLIER).findings()).hasSameElementsAs(findings);
      assertThat(verify(installation, LATER).findings()).isEmpty();
    }
  }

  private static void assertCovered(LogVerdict verdict, long records) {
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.covered()).isEqualTo(verdict.records()).isEqualTo(records);
  }

  private static void fill(Installation installation) {
    fill(installation, NOON);
  }

  /** Five records, each a batch of its own, in each of some fact topics. */
  private static void fill(Installation installation, Instant time) {
    for (Topic topic : TOPICS) {
      for (int i = 0; i < RECORDS; i++) {
        byte[] value = ("fact " + i + " of " + topic).getBytes(StandardCharsets.UTF_8);
        installation.write(topic, "key", value, new RecordHeaders(), time);
      }
    }
  }

  private static long advance(Installation installation, CheckpointSigner signer) {
    return advance(installation, signer, checkpoint -> {});
  }

  private static long advance(
      Installation installation, CheckpointSigner signer, Consumer<LogCheckpoint> published) {
    try (var auditor = new LogAuditor(log(installation), signer, Clock.systemUTC(), published)) {
      return auditor.advance();
    }
  }

  private static LogVerdict verify(Installation installation, CheckpointSigner signer) {
    return new LogVerification(log(installation), signer, partition -> {}).verify();
  }

  private static LogVerdict verify(Installation installation, CheckpointFile file) {
    return new LogVerification(log(installation), CheckpointSigner.none(), partition -> {})
        .with(file)
        .verify();
  }

  private static LogVerdict verify(Installation installation, TimeSpan span) {
    return new LogVerification(log(installation), CheckpointSigner.none(), partition -> {})
        .verify(span);
  }

  private static LogSettings log(Installation installation) {
    return new LogSettings(
        Map.of("bootstrap.servers", installation.parts().bootstrap()),
        installation.settings(),
        installation.registry());
  }

  private static CheckpointSigner keyPair(Path directory, String name) throws Exception {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path secret = directory.resolve(name + ".pem");
    Path open = directory.resolve(name + ".pub.pem");
    Files.writeString(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    Files.writeString(open, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    return CheckpointSigner.of(secret, open);
  }

  private static String pem(String what, byte[] der) {
    return "-----BEGIN "
        + what
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END "
        + what
        + "-----\n";
  }
}
