package io.dateline.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatelineConfigTest {
  @TempDir private Path directory;

  @Test
  void shouldReadWhatItPrints() throws IOException {
    Path key = Files.writeString(directory.resolve("audit.pem"), "");
    DatelineConfig config =
        read(
            """
            data: /srv/dateline
            http:
              port: 9000
            kafka:
              bootstrap.servers: broker:9092
            registry:
              url: http://registry:8080
            db:
              url: jdbc:postgresql://db/news
            ingest:
              user-agent: 'Courier reader: news@courier.example'
              max-interval: 2h
              poll-threads: 3
            enrich:
              state-directory: /srv/state
              engines: /srv/engines
            audit:
              private-key: %s
              checkpoints: /srv/audit/checkpoints.jsonl
            """
                .formatted(key));

    List<String> printed = ConfigListing.of(config);

    assertThat(read(String.join("\n", printed))).isEqualTo(config);
  }

  @Test
  void shouldPrintEveryKeyOfIngest() {
    List<String> printed = ConfigListing.of(DatelineConfig.read(null));

    assertThat(printed)
        .contains("ingest:", "  host-interval: PT0.5S", "  poll-threads: 16", "  robots: true");
  }

  @Test
  void shouldNotPrintSecrets() {
    DatelineConfig config =
        read(
            """
            kafka:
              bootstrap.servers: broker:9092
              sasl.jaas.config: user=x
            db:
              url: jdbc:postgresql://db/news?password=geheim
              password: geheim
            """);

    assertThat(ConfigListing.of(config)).noneMatch(line -> line.contains("geheim"));
  }

  @Test
  void shouldNameFileLineAndWholeKeyOfAWrongValue() {
    assertThatThrownBy(() -> read("ingest:\n  robots: true\n  max-redirects: 99\n"))
        .isInstanceOf(DatelineException.class)
        .hasMessageEndingWith("dateline.yaml:3: ingest.max-redirects: 99 is not between 0 and 20");
    assertThatThrownBy(() -> read("ingest:\n  poll-threads: 0\n"))
        .hasMessageEndingWith("dateline.yaml:2: ingest.poll-threads: 0 is not between 1 and 256");
  }

  @Test
  void shouldNameTheKeyFileThatIsNotThere() {
    assertThatThrownBy(() -> read("audit:\n  private-key: nowhere.pem\n"))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("dateline.yaml:2: audit.private-key: 'nowhere.pem' cannot be read")
        .hasMessageContaining("openssl genpkey");
  }

  private DatelineConfig read(String yaml) {
    try {
      return DatelineConfig.read(Files.writeString(directory.resolve("dateline.yaml"), yaml));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
