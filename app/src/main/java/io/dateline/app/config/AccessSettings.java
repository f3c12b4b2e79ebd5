package io.dateline.app.config;

import io.dateline.schemas.DatelineException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the HTTP interface, and whether it is encrypted.
 *
 * @param required whether every request needs a token
 * @param tokens file of the tokens; {@code tokens} in the data directory where absent
 * @param tls certificate and key; plain HTTP where absent
 */
public record AccessSettings(boolean required, Optional<Path> tokens, Optional<Tls> tls) {
  /**
   * PEM files.
   *
   * @param certificate the server's, then its chain
   * @param key PKCS #8, not encrypted
   */
  public record Tls(Path certificate, Path key) {}

  /** Open to whoever reaches it, in the clear. */
  public static AccessSettings open() {
    return new AccessSettings(false, Optional.empty(), Optional.empty());
  }

  /** The same, with tokens required where that is asked for. */
  public AccessSettings orRequired(boolean asked) {
    return new AccessSettings(required || asked, tokens, tls);
  }

  static Optional<Tls> tls(@Nullable Path certificate, @Nullable Path key) {
    if (certificate == null && key == null) {
      return Optional.empty();
    }
    if (certificate == null || key == null) {
      throw new DatelineException(
          "http.tls: needs both certificate and key, each the path of a PEM file");
    }
    return Optional.of(new Tls(certificate, key));
  }
}
