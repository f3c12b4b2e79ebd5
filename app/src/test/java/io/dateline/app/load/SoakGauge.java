package io.dateline.app.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Reads what an instance and the processes it started take, from /proc and its meters. */
final class SoakGauge {
  private final long pid;
  private final Path data;
  private final URI metrics;
  private final long begin = System.nanoTime();
  private final HttpClient http = HttpClient.newHttpClient();

  SoakGauge(long pid, Path data, String address) {
    this.pid = pid;
    this.data = data;
    this.metrics = URI.create(address + "/metrics");
  }

  /**
   * What was read at one moment.
   *
   * @param articles posted
   * @param captured bytes of their texts
   * @param residentMegabytes of the instance and its children
   * @param heapMegabytes used of the instance's heap
   * @param liveMegabytes what the last full collection left of it, 0 before the first
   * @param threads of the instance
   * @param handles open files of the instance and its children
   * @param disk bytes of the data directory
   * @param lag records that enrich and views have not read
   */
  record Reading(
      long seconds,
      long articles,
      long captured,
      long residentMegabytes,
      long heapMegabytes,
      long liveMegabytes,
      long threads,
      long handles,
      long disk,
      long lag) {}

  Reading read(long captured, long articles) throws IOException, InterruptedException {
    List<Long> pids =
        Stream.concat(
                Stream.of(pid),
                ProcessHandle.of(pid).stream()
                    .flatMap(ProcessHandle::descendants)
                    .map(ProcessHandle::pid))
            .toList();
    HttpRequest ask = HttpRequest.newBuilder(metrics).build();
    String meters = http.send(ask, HttpResponse.BodyHandlers.ofString()).body();
    return new Reading(
        Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
        articles,
        captured,
        pids.stream().mapToLong(p -> status(p, "RssAnon:")).sum() / 1024,
        sum(meters, "jvm_memory_used_bytes{area=\"heap\"") >> 20,
        sum(meters, "jvm_gc_live_data_size_bytes") >> 20,
        status(pid, "Threads:"),
        pids.stream().mapToLong(SoakGauge::handles).sum(),
        disk(),
        sum(meters, "dateline_lag_records{"));
  }

  private static long status(long process, String field) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith(field))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException | UncheckedIOException e) {
      return 0; // it has ended
    }
  }

  private static long handles(long process) {
    try (Stream<Path> open = Files.list(Path.of("/proc/" + process + "/fd"))) {
      return open.count();
    } catch (IOException | UncheckedIOException e) {
      return 0; // it has ended
    }
  }

  /** All but Kafka's indexes, which are sparse. */
  private long disk() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(file -> !file.toString().endsWith("index"))
          .mapToLong(SoakGauge::size)
          .sum();
    } catch (UncheckedIOException e) {
      return disk(); // a directory was deleted meanwhile
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0; // deleted meanwhile
    }
  }

  private static long sum(String meters, String prefix) {
    return (long)
        meters
            .lines()
            .filter(line -> line.startsWith(prefix))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum();
  }
}
