package io.dateline.app.command;

import io.dateline.app.config.DatelineConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that many commands share; what they say goes over the file. */
public final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration file (YAML); see 'dateline config print'.")
  private @Nullable Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data of the embedded default; ~/.local/share/dateline unless said otherwise.")
  private @Nullable Path data;

  /** Made by picocli for each command. */
  public ConfigOptions() {}

  /** The configuration in force. */
  public DatelineConfig read() {
    DatelineConfig config = DatelineConfig.read(file);
    return data == null ? config : config.withEmbedded(config.embedded().withData(data));
  }

  /** The same with the HTTP port of an option, where it was given. */
  public DatelineConfig read(@Nullable Integer port) {
    DatelineConfig config = read();
    return port == null ? config : config.withHttp(config.http().onPort(port));
  }

  /** The same with tokens required, where an option says so. */
  public DatelineConfig read(@Nullable Integer port, boolean auth) {
    DatelineConfig config = read(port);
    return config.withHttp(config.http().withAccess(config.http().access().orRequired(auth)));
  }

  /** Whether a data directory was named. */
  public boolean namesData() {
    return data != null;
  }

  /** Whether real infrastructure is meant. */
  public boolean namesAFile() {
    return file != null;
  }
}
