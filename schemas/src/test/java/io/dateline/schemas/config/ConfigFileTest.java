package io.dateline.schemas.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.serde.RegistrySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @Test
  void shouldReadValuesOfNestedSections() {
    ConfigSection config =
        parse(
            """
            db:
              url: jdbc:postgresql://db/news
              connections: 20
            feeds:
              interval: 5m
              paused: true
            """);

    assertThat(config.section("db").required("url")).isEqualTo("jdbc:postgresql://db/news");
    assertThat(config.section("db").integer("connections", 1)).isEqualTo(20);
    assertThat(config.section("feeds").duration("interval", Duration.ZERO))
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(config.section("feeds").flag("paused", false)).isTrue();
    assertThat(config.section("absent").text("key")).isEmpty();
  }

  @Test
  void shouldNameFileLineAndWayOutOfAWrongDuration() {
    ConfigSection config = parse("feeds:\n  # how often\n  interval: 5 minuts\n");

    assertThatThrownBy(() -> config.section("feeds").duration("interval", Duration.ZERO))
        .isInstanceOf(DatelineException.class)
        .hasMessage("dateline.yaml:3: feeds.interval: '5 minuts' is no duration; write PT5M or 5m");
  }

  @Test
  void shouldLocateTheComplaintOfARecord() {
    ConfigSection config = parse("\nregistry:\n  url: nowhere\n");

    assertThatThrownBy(
            () ->
                config.located(
                    () -> RegistrySettings.at(config.section("registry").required("url"))))
        .hasMessageStartingWith("dateline.yaml:3: registry.url: 'nowhere' is no address");
  }

  @Test
  void shouldRejectAMisspeltKey() {
    ConfigSection config = parse("db:\n  url: x\n  conections: 3\n");
    config.section("db").text("url");
    config.section("db").integer("connections", 4);

    assertThatThrownBy(config::rejectUnknown)
        .hasMessage("dateline.yaml:3: db.conections is unknown here; known are connections, url");
  }

  @Test
  void shouldLetTheEnvironmentOverrideTheFile() {
    ConfigSection config =
        ConfigFile.parse(
            "dateline.yaml",
            "kafka:\n  bootstrap.servers: file:9092\n",
            Map.of("DATELINE_KAFKA_BOOTSTRAP_SERVERS", "env:9092"));

    assertThat(config.section("kafka").required("bootstrap.servers")).isEqualTo("env:9092");
    assertThat(config.section("kafka").all()).containsEntry("bootstrap.servers", "env:9092");
  }

  @Test
  void shouldReadASecretFromTheFileItNames(@TempDir Path directory) throws Exception {
    Path secret = Files.writeString(directory.resolve("password"), "s3cret\n");
    ConfigSection config = parse("db:\n  password-file: " + secret + "\n");

    assertThat(config.section("db").secret("password")).contains("s3cret");
  }

  @Test
  void shouldNameTheLineOfBrokenYaml() {
    assertThatThrownBy(() -> parse("a: 1\nb: [1, 2\n"))
        .isInstanceOf(DatelineException.class)
        .hasMessageStartingWith("dateline.yaml:3: ");
    assertThatThrownBy(() -> parse("a: 1\na: 2\n"))
        .isInstanceOf(DatelineException.class)
        .hasMessageStartingWith("dateline.yaml:");
    assertThatThrownBy(() -> parse("just words"))
        .hasMessage("dateline.yaml:1: is no mapping; write 'key: value' lines");
  }

  @Test
  void shouldSayHowToNameAFileThatIsThere() {
    assertThatThrownBy(() -> ConfigFile.read(Path.of("nowhere.yaml"), Map.of()))
        .hasMessage("nowhere.yaml: there is no such file; name one with --config");
  }

  private static ConfigSection parse(String yaml) {
    return ConfigFile.parse("dateline.yaml", yaml, Map.of());
  }
}
