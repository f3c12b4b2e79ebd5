package io.dateline.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that lacks what the embedded default needs. */
class SurroundingsTest {
  @Test
  void shouldNameThePortThatIsInUse() throws IOException {
    try (ServerSocket rival = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = rival.getLocalPort();

      assertThatThrownBy(() -> Ports.claim("the broker", port))
          .isInstanceOf(DatelineException.class)
          .hasMessageContainingAll("port " + port + " for the broker is in use", "another port");
    }
  }

  @Test
  void shouldTakeFreePortsThatNoOutgoingConnectionIsGiven() {
    assertThat(Ports.claim("the broker", 0)).isBetween(16_384, 32_767);
  }

  @Test
  void shouldRefuseADataDirectoryWithoutSpace(@TempDir Path directory) {
    assertThatThrownBy(() -> DataDirectory.hold(directory, Long.MAX_VALUE))
        .isInstanceOf(DatelineException.class)
        .hasMessageContainingAll(directory.toString(), "free space", "--data");
    assertThat(DataDirectory.isHeld(directory)).isFalse();
  }

  @Test
  void shouldRefuseADataDirectoryThatIsAFile(@TempDir Path directory) throws IOException {
    Path file = Files.createFile(directory.resolve("data"));

    assertThatThrownBy(() -> DataDirectory.hold(file))
        .isInstanceOf(DatelineException.class)
        .hasMessageContainingAll("is a file", "--data");
  }

  @Test
  void shouldRefuseADataDirectoryThatAnotherInstanceHolds(@TempDir Path directory) {
    try (DataDirectory held = DataDirectory.hold(directory, 0)) {
      assertThatThrownBy(() -> DataDirectory.hold(held.root(), 0))
          .isInstanceOf(DatelineException.class)
          .hasMessageContaining("in use by a running instance");
    }
  }
}
