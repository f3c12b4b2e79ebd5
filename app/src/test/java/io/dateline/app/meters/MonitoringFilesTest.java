package io.dateline.app.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MonitoringFilesTest {
  private static final Path PROMTOOL = Path.of("/usr/bin/promtool");

  @Test
  void shouldUseOnlyMetricsOfTheCatalogue() {
    String catalogue = Monitoring.read("docs/metrics.md");

    assertThat(Monitoring.names())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            name ->
                assertThat(catalogue)
                    .contains(
                        "`" + name.replaceFirst("(_seconds)_(bucket|count|sum)$", "$1") + "`"));
  }

  @Test
  void shouldHaveARunbookEntryAndATestForEachAlert() {
    String runbook = Monitoring.read("docs/runbook.md");
    String tests = Monitoring.read("deploy/prometheus/rules.test.yml");

    assertThat(alerts())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            alert -> {
              assertThat(runbook).contains("## " + alert + "\n");
              assertThat(tests).contains("alertname: " + alert + "\n");
              assertThat(Monitoring.read("deploy/prometheus/rules.yml"))
                  .contains("docs/runbook.md#" + alert.toLowerCase(Locale.ROOT) + "\n");
            });
  }

  @Test
  void shouldRaiseAlertsAsTheirTestsSay() throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(PROMTOOL), "promtool is not here; install Debian's package prometheus");

    Process test =
        new ProcessBuilder(
                PROMTOOL.toString(),
                "test",
                "rules",
                Monitoring.root().resolve("deploy/prometheus/rules.test.yml").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(test.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(test.waitFor()).as(said).isZero();
  }

  private static List<String> alerts() {
    return Pattern.compile("- alert: (\\w+)")
        .matcher(Monitoring.read("deploy/prometheus/rules.yml"))
        .results()
        .map(result -> result.group(1))
        .toList();
  }
}
