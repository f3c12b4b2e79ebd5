package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback interface. */
final class Ports {
  private Ports() {}

  /**
   * Answers the port asked for, or a free one for 0.
   *
   * @param part who wants it, for the message
   * @throws DatelineException when the port is in use
   */
  static int claim(String part, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new DatelineException(
          "port %d for %s is in use by another program (%s); end that program, name another port, or leave it out to get a free one"
              .formatted(port, part, e.getMessage()),
          e);
    }
  }
}
