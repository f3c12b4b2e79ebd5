package io.dateline.app.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.app.service.Role;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.topics.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the enrichment takes to work again after SIGKILL, when its store has to be restored
 * whole: the state of one real article, under as many ids as {@code -Ddateline.load.states} says.
 */
@ExtendWith(EmbeddedParts.class)
class RestoreLoadIT {
  private static final int STATES = Integer.getInteger("dateline.load.states", 0);
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final String KNOWN = "k7";
  private static final String TEXT =
      """
      Turkey sent aid to the Government of National Accord. Egypt condemned Turkey.
      France accused Russia of supporting Khalifa Haftar. Italy held talks with Algeria.
      The United Nations criticised Russia. Germany praised Tunisia.
      """;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void shouldRestoreWholeAndGoOn(Parts parts, @TempDir Path directory) throws Exception {
    assumeTrue(STATES > 0, "a benchmark of minutes; run it by -Ddateline.load.states=1000000");
    int port = ServiceProcess.freePort();
    try (Setup setup = Setup.prepare("restore", parts, directory);
        var enrich = ServiceProcess.start(Role.ENRICH, setup.file(), port)) {
      setup.capture("first", TEXT);
      await("the first article").atMost(PATIENCE).until(() -> enriched(setup).size() == 1);
      byte[] state = state(parts);
      multiply(parts, state);

      long killed = System.nanoTime();
      enrich.killAndRestart();
      await("the enrichment is ready")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(200))
          .ignoreExceptions()
          .until(() -> isReady(port));
      double seconds = (System.nanoTime() - killed) / 1e9;
      System.out.printf(
          "%d articles of %d bytes of state: ready %.1f s after the kill, %.0f a second; store of"
              + " %d MB%n",
          STATES, state.length, seconds, STATES / seconds, megabytes(setup.file()));

      assertThat(restored(setup.file())).isGreaterThanOrEqualTo(STATES);
      IntStream.range(0, 3).forEach(i -> setup.capture(KNOWN, TEXT));
      setup.capture(KNOWN, TEXT + "Egypt thanked France.");
      await("the correction").atMost(PATIENCE).until(() -> enriched(setup).size() == 2);
      assertThat(enriched(setup))
          .filteredOn(event -> event.getArticleId().equals(KNOWN))
          .extracting(ArticleEnriched::getRevision)
          .containsExactly(2);
    }
  }

  private static List<ArticleEnriched> enriched(Setup setup) {
    return setup.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class);
  }

  private static String changelog() {
    return "restore-enrich-revisions-changelog";
  }

  /** What the store keeps of the first article. */
  private static byte[] state(Parts parts) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", parts.bootstrap()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(changelog()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      for (int i = 0; i < 50; i++) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          return record.value();
        }
      }
    }
    throw new AssertionError("the changelog has nothing of the first article");
  }

  @SuppressWarnings("FutureReturnValueIgnored") // closing waits, and the count is checked
  private static void multiply(Parts parts, byte[] state) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", parts.bootstrap(), "linger.ms", 50, "batch.size", 1 << 18),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < STATES; i++) {
        producer.send(new ProducerRecord<>(changelog(), "k" + i, state));
      }
    }
  }

  private boolean isReady(int port) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"));
    return http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
  }

  /** Records restored, by the service's own log. */
  private static long restored(Path config) throws IOException {
    var count = Pattern.compile(" restored=(\\d+)");
    try (var lines = Files.lines(config.resolveSibling("enrich.log"))) {
      return lines
          .map(count::matcher)
          .filter(Matcher::find)
          .mapToLong(found -> Long.parseLong(found.group(1)))
          .sum();
    }
  }

  private static long megabytes(Path config) throws IOException {
    try (var files = Files.walk(config.resolveSibling("data"))) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          >> 20;
    }
  }
}
