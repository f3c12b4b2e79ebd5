package io.dateline.app.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where a running instance can be reached, kept in its data directory as {@code instance.json} for
 * other commands to find.
 *
 * @param pid process of the instance
 * @param bootstrap its broker
 * @param registry its schema registry
 * @param db its database, user included
 * @param http its dashboard and API
 * @param sealed whether it encrypts the words of articles
 */
public record InstanceState(
    long pid, String bootstrap, String registry, String db, String http, boolean sealed) {
  private static final String FILE = "instance.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Writes it whole or not at all. */
  public void write(Path data) {
    try {
      Path draft = data.resolve(FILE + ".new");
      JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), this);
      Files.move(
          draft,
          data.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DatelineException(
          "cannot write %s in %s: %s".formatted(FILE, data, e.getMessage()), e);
    }
  }

  /** What the last instance wrote; it may have ended since. */
  public static Optional<InstanceState> read(Path data) {
    try {
      return Optional.of(JSON.readValue(Files.readString(data.resolve(FILE)), InstanceState.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new DatelineException(
          "%s in %s is damaged; stop the instance and remove the file".formatted(FILE, data), e);
    } catch (IOException e) {
      throw new DatelineException(
          "cannot read %s in %s: %s".formatted(FILE, data, e.getMessage()), e);
    }
  }

  /**
   * What the instance wrote that holds the directory now.
   *
   * @throws DatelineException where it has not yet, or no longer
   */
  static InstanceState ofRunning(Path data) {
    return read(data)
        .orElseThrow(
            () ->
                new DatelineException(
                    "an instance is just starting or stopping on %s; try again in a moment"
                        .formatted(data)));
  }

  /** Takes it away when the instance ends. */
  public static void remove(Path data) {
    try {
      Files.deleteIfExists(data.resolve(FILE));
    } catch (IOException e) {
      throw new DatelineException(
          "cannot remove %s in %s: %s".formatted(FILE, data, e.getMessage()), e);
    }
  }
}
