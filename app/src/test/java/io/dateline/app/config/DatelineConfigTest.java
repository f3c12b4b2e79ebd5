package io.dateline.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ingest.feeds.HostRule;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.config.ConfigFile;
import io.dateline.schemas.config.ConfigSection;
import io.dateline.schemas.keys.WrappingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
              hosts:
                feeds.courier.example:
                  concurrency: 4
                '*.blogs.example':
                  interval: 2s
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
  void shouldFillUpWhatIsNotSaidOfAHostFromWhatHoldsForAll() {
    DatelineConfig config =
        read(
            """
            ingest:
              host-concurrency: 3
              host-interval: 1s
              hosts:
                Feeds.Courier.example:
                  concurrency: 8
                '*.blogs.example':
                  interval: 5s
            """);

    assertThat(config.ingest().fetch().hosts())
        .containsExactly(
            new HostRule("feeds.courier.example", 8, Duration.ofSeconds(1)),
            new HostRule("*.blogs.example", 3, Duration.ofSeconds(5)));
    assertThat(ConfigListing.of(config))
        .containsSubsequence(
            "  hosts:",
            "    feeds.courier.example:",
            "      concurrency: 8",
            "      interval: PT1S",
            "    '*.blogs.example':",
            "      concurrency: 3",
            "      interval: PT5S");
  }

  @Test
  void shouldNameFileLineAndWholeKeyOfAWrongHost() {
    String both = "ingest:\n  hosts:\n    example.com:\n      concurrency: 1\n    ";

    assertThatThrownBy(() -> read(both + "example.com.au:\n      interval: 5 minuts\n"))
        .isInstanceOf(DatelineException.class)
        .hasMessageEndingWith(
            "dateline.yaml:6: ingest.hosts.example.com.au.interval: '5 minuts' is no duration; write PT5M or 5m");
    assertThatThrownBy(() -> read(both + "Example.com.au:\n      concurrency: 0\n"))
        .hasMessageEndingWith(
            "dateline.yaml:6: ingest.hosts.Example.com.au.concurrency: 0 is not between 1 and 64");
    assertThatThrownBy(() -> read(both + "news.example.com:\n      pace: 1s\n"))
        .hasMessageEndingWith(
            "dateline.yaml:6: ingest.hosts.news.example.com.pace is unknown here; known are concurrency, interval");
    assertThatThrownBy(() -> read(both + "https://example.com/feed:\n      interval: 1s\n"))
        .hasMessageContaining(
            "dateline.yaml:5: ingest.hosts.https://example.com/feed: 'https://example.com/feed' is no host;");
    assertThatThrownBy(() -> read(both + "Example.COM:\n      interval: 1s\n"))
        .hasMessageEndingWith(
            "dateline.yaml:5: ingest.hosts.Example.COM: names example.com a second time; leave one of the two");
    assertThatThrownBy(() -> read(both + "example.org: 3\n"))
        .hasMessageContaining("dateline.yaml:5: ingest.hosts.example.org is no section");
  }

  @Test
  void shouldLetTheEnvironmentOverrideWhatIsSaidOfANamedHost() {
    ConfigSection root =
        ConfigFile.read(
            file("ingest:\n  hosts:\n    feeds.courier-post.example:\n      concurrency: 1\n"),
            Map.of("DATELINE_INGEST_HOSTS_FEEDS_COURIER_POST_EXAMPLE_CONCURRENCY", "5"));

    assertThat(DatelineConfig.of(root).ingest().fetch().hosts())
        .extracting(HostRule::concurrency)
        .containsExactly(5);
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

  @Test
  void shouldReadFormerWrappingKeysFromFilesAndPrintTheirNamesOnly() throws IOException {
    String secret = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    Path old = Files.writeString(directory.resolve("old.key"), secret + "\n");

    DatelineConfig config =
        read(
            """
            erasure:
              wrapping-key-id: new
              wrapping-key: %s
              former-wrapping-keys:
                old-file: %s
            """
                .formatted(secret.replace('A', 'B').replace("B=", "A="), old));

    assertThat(config.wrapping().orElseThrow().former())
        .extracting(WrappingKey::id)
        .containsExactly("old");
    assertThat(ConfigListing.of(config))
        .contains("  wrapping-key-id: new", "  former-wrapping-keys:", "    old: (hidden)")
        .noneMatch(line -> line.contains("AAAA") || line.contains("BBBB"));
  }

  @Test
  void shouldNameTheFormerWrappingKeyThatIsNone() {
    assertThatThrownBy(
            () ->
                read(
                    "erasure:\n  wrapping-key: c2hvcnQ=\n  former-wrapping-keys:\n    old: short\n"))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("dateline.yaml:4: erasure.former-wrapping-keys.old: is not 32 bytes");
    assertThatThrownBy(
            () ->
                read(
                    "erasure:\n  former-wrapping-keys:\n    old: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"))
        .hasMessageContaining("erasure.wrapping-key: is missing, and there are former ones");
  }

  private DatelineConfig read(String yaml) {
    return DatelineConfig.read(file(yaml));
  }

  private Path file(String yaml) {
    try {
      return Files.writeString(directory.resolve("dateline.yaml"), yaml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
