package io.dateline.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.app.command.ChildProcess;
import io.dateline.app.instance.InstanceState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole embedded system under a steady stream of articles. Run by {@code
 * -Ddateline.soak.minutes=60}; {@code dateline.soak.rate} is articles a second, 50 without. Writes
 * what it reads of the processes twice a minute to standard output.
 */
class SoakIT {
  private static final int MINUTES = Integer.getInteger("dateline.soak.minutes", 0);
  private static final int RATE = Integer.getInteger("dateline.soak.rate", 50);
  private static final List<String> AS_LAUNCHED = List.of("-Xmx1g", "-Xss1m", "-XX:+UseSerialGC");
  private static final Duration SAMPLE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final SoakTexts texts = new SoakTexts();

  @Test
  void shouldStayFlatUnderASteadyStream(@TempDir Path directory) throws Exception {
    assumeTrue(MINUTES > 0, "takes its minutes; run it by -Ddateline.soak.minutes=60");
    Path data = directory.resolve("data");
    try (ChildProcess up = ChildProcess.up(data, AS_LAUNCHED)) {
      InstanceState state = InstanceState.read(data).orElseThrow();
      var gauge = new SoakGauge(state.pid(), data, state.http());
      List<SoakGauge.Reading> readings = run(gauge, state.http());
      await("the views to catch up")
          .atMost(5, TimeUnit.MINUTES)
          .pollInterval(2, TimeUnit.SECONDS)
          .until(() -> gauge.read(texts.bytes(), texts.count()).lag() == 0);
      readings.add(gauge.read(texts.bytes(), texts.count()));
      SoakGauge.Reading last = readings.get(readings.size() - 1);
      System.out.println(last);

      assertThat(up.stop()).isZero();
      check(readings);
    }
  }

  private List<SoakGauge.Reading> run(SoakGauge gauge, String address) throws Exception {
    List<SoakGauge.Reading> readings = new ArrayList<>();
    Instant begin = Instant.now();
    Instant end = begin.plus(Duration.ofMinutes(MINUTES));
    Instant sample = begin;
    for (long second = 0; Instant.now().isBefore(end); second++) {
      Instant due = begin.plusSeconds(second);
      await("the next second")
          .pollInterval(20, TimeUnit.MILLISECONDS)
          .until(() -> !Instant.now().isBefore(due));
      post(address, texts.next(RATE));
      if (!Instant.now().isBefore(sample)) {
        readings.add(gauge.read(texts.bytes(), texts.count()));
        System.out.println(readings.get(readings.size() - 1));
        sample = sample.plus(SAMPLE);
      }
    }
    System.out.printf(
        "%d articles in %d s, %.1f a second%n",
        texts.count(),
        Duration.between(begin, Instant.now()).toSeconds(),
        texts.count() * 1000.0 / Duration.between(begin, Instant.now()).toMillis());
    return readings;
  }

  private void post(String address, String lines) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/api/v1/articles"))
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(lines))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  /**
   * The last third against the one before it. In the first the heap, what the views hold in memory
   * of it, and Postgres' write-ahead log grow towards the size they are allowed.
   */
  private static void check(List<SoakGauge.Reading> readings) {
    int third = readings.size() / 3;
    List<SoakGauge.Reading> before = readings.subList(third, 2 * third);
    List<SoakGauge.Reading> after = readings.subList(2 * third, readings.size());
    assertThat(most(after, SoakGauge.Reading::threads))
        .as("threads")
        .isLessThanOrEqualTo(most(before, SoakGauge.Reading::threads) * 1.1);
    assertThat(most(after, SoakGauge.Reading::handles))
        .as("file handles of all processes")
        .isLessThanOrEqualTo(most(before, SoakGauge.Reading::handles) * 1.2);
    assertThat(most(after, SoakGauge.Reading::residentMegabytes))
        .as("memory")
        .isLessThanOrEqualTo(most(before, SoakGauge.Reading::residentMegabytes) * 1.1);
    System.out.printf(
        "disk: %.2f bytes for each byte of text in the second third, %.2f in the last%n",
        slope(before), slope(after));
    assertThat(slope(after)).as("disk").isLessThanOrEqualTo(slope(before) * 1.25);
  }

  private static double slope(List<SoakGauge.Reading> readings) {
    SoakGauge.Reading first = readings.get(0);
    SoakGauge.Reading last = readings.get(readings.size() - 1);
    return (last.disk() - first.disk()) / (double) (last.captured() - first.captured());
  }

  private static double most(
      List<SoakGauge.Reading> readings, java.util.function.ToLongFunction<SoakGauge.Reading> of) {
    return readings.stream().mapToLong(of).max().orElse(0);
  }
}
