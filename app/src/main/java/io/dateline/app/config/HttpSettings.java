package io.dateline.app.config;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Where the HTTP interface listens.
 *
 * @param host interface to bind to; the loopback interface unless said otherwise, since the
 *     interface asks nobody who they are unless tokens are required
 * @param port 1 to 65535, or 0 for any free one
 * @param access who may use it
 */
public record HttpSettings(String host, int port, AccessSettings access) {
  /** Port of the embedded default's dashboard. */
  public static final int USUAL_PORT = 8080;

  public HttpSettings {
    if (port < 0 || port > 65535) {
      throw new DatelineException(
          "http.port: %d is no port; write 1 to 65535, or 0 for any free one".formatted(port));
    }
    if (host.isBlank()) {
      throw new DatelineException("http.host: is empty; write 127.0.0.1, or 0.0.0.0 for all");
    }
  }

  /** The same on another port. */
  public HttpSettings onPort(int other) {
    return new HttpSettings(host, other, access);
  }

  /** The same, with other rules of access. */
  public HttpSettings withAccess(AccessSettings other) {
    return new HttpSettings(host, port, other);
  }

  /**
   * Looks before anything is started whether the port can be had.
   *
   * @throws DatelineException where it cannot
   */
  public void requireFree() {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw cannotOpen(e, e.getMessage());
    }
  }

  /** What to tell where the port cannot be had. */
  public DatelineException cannotOpen(Exception cause, String reason) {
    return new DatelineException(
        "port %d for the HTTP interface cannot be opened on %s: %s; end the program that has it, or name another with --port (0 for any)"
            .formatted(port, host, reason),
        cause);
  }
}
