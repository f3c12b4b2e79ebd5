package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;

/** Ports on the loopback interface. */
final class Ports {
  /**
   * Free ports are looked for below those that systems give to outgoing connections: between the
   * claim and the start of a server, one of these could take the port.
   */
  private static final int FIRST = 16_384;

  private static final int END = 32_768;
  private static final int ATTEMPTS = 100;
  private static final Random RANDOM = new Random();

  private Ports() {}

  /**
   * Answers the port asked for, or a free one for 0.
   *
   * @param part who wants it, for the message
   * @throws DatelineException when the port is in use
   */
  static int claim(String part, int port) {
    try {
      return port == 0 ? free() : bind(port);
    } catch (IOException e) {
      throw new DatelineException(
          "port %d for %s is in use by another program (%s); end that program, name another port, or leave it out to get a free one"
              .formatted(port, part, e.getMessage()),
          e);
    }
  }

  private static int free() throws IOException {
    IOException last = new IOException("none is free");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return bind(RANDOM.nextInt(FIRST, END));
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private static int bind(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    }
  }
}
