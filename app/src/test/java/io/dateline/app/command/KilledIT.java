package io.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@Tag("embedded")
class KilledIT {
  private static final String ARTICLE =
      """
      {"id": "one", "url": "https://courier.example/2020/07/one", "title": "Cairo backs the east", \
      "publishedAt": "2020-07-21T08:00:00Z", \
      "text": "Egypt supports the Libyan National Army, the foreign ministry in Cairo said on Monday. \
      Turkey condemned the decision and accused Egypt of fuelling the war in the neighbouring country."}
      """;

  @Test
  void shouldKeepItsDataAndEndWhatAKilledParentLeft(@TempDir Path directory) throws Exception {
    Path article = Files.writeString(directory.resolve("article.jsonl"), ARTICLE);
    Path data = directory.resolve("data");
    List<ProcessHandle> left;
    String before;

    try (ChildProcess up = ChildProcess.up(data)) {
      assertThat(Run.of("ingest", "--data", data, article).code()).isZero();
      before = relations(data);
      left = new ArrayList<>(up.children());
      left.add(postgres(data));
      up.kill();
    }

    assertThat(before).contains("\"SUPPORT\"");
    assertThat(left).hasSizeGreaterThanOrEqualTo(2).allMatch(KilledIT::isRunning);
    try (ChildProcess again = ChildProcess.up(data)) {
      assertThat(left).noneMatch(KilledIT::isRunning);
      assertThat(relations(data)).isEqualTo(before);
      assertThat(again.stop()).isZero();
    }
  }

  /** The server, which is no child of who started it. */
  private static ProcessHandle postgres(Path data) throws IOException {
    Path file = data.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** A process that ended but that nobody waited for has no command any more. */
  private static boolean isRunning(ProcessHandle handle) {
    return handle.isAlive() && handle.info().command().isPresent();
  }

  private static String relations(Path data) {
    Run run =
        Run.of("relations", "--data", data, "--format", "jsonl", "Egypt", "Libyan National Army");
    assertThat(run.code()).isZero();
    return run.data();
  }
}
